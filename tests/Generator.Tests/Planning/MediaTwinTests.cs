using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Media types that stand for the same value are offered once.</summary>
public class MediaTwinTests
{
    private const string Pet = "schemas:\n  Pet: { type: object, properties: { name: { type: string } } }";

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Pet' }")]
    [InlineData("{ type: array, items: { $ref: '#/components/schemas/Pet' } }")]
    [InlineData("{ type: string }")]
    [InlineData("{ type: integer }")]
    [InlineData("{ type: object, properties: { a: { type: object, properties: { b: { type: string } } } } }")]
    public void Those_of_an_answer(string schema)
    {
        string content = Content(
            schema,
            "text/plain",
            "application/json",
            "text/json",
            "application/*+json",
            "application/hal+json"
        );
        Assert.Equal(
            ["DoAsync"],
            Methods($"get: {{ operationId: do, responses: {{ '200': {{ description: ok, content: {content} }} }} }}")
        );
    }

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Pet' }")]
    [InlineData("{ type: array, items: { $ref: '#/components/schemas/Pet' } }")]
    [InlineData("{ type: string }")]
    [InlineData(
        "{ allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { x: { type: string } } } ] }"
    )]
    public void Those_of_a_request(string schema)
    {
        string content = Content(
            schema,
            "application/json-patch+json",
            "application/json",
            "text/json",
            "application/*+json",
            "text/plain"
        );
        Assert.Equal(
            ["DoAsync"],
            Methods(
                $"post: {{ operationId: do, requestBody: {{ content: {content} }}, responses: {{ '204': {{ description: ok }} }} }}"
            )
        );
    }

    [Fact]
    public void What_differs_is_offered() =>
        Assert.Equal(
            ["DoAsTextAsync", "DoAsync"],
            Methods(
                "get: { operationId: do, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } }, text/csv: { schema: { type: string } } } } } }"
            )
        );

    private static string Content(string schema, params string[] names) =>
        $"{{ {string.Join(", ", names.Select(name => $"'{name}': {{ schema: {schema} }}"))} }}";

    private static string[] Methods(string operation)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Of($"/a: {{ {operation} }}", Pet));
        return
        [
            .. emitted
                .Operations("ITestClient")
                .Select(static method => method.Name)
                .Where(static name => !name.EndsWith("ResponseAsync", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }
}
