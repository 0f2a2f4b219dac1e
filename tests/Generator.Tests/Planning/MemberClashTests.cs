using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Names of a document that would clash in one class, or hide what the emitted code of that class needs.</summary>
public class MemberClashTests
{
    private const string Components = """
        schemas:
          Pet: { type: object, properties: { pet: { type: string }, Pet: { type: string } } }
          Cat: { type: string, enum: [ a, b ] }
          Either: { oneOf: [ { type: string }, { $ref: '#/components/schemas/Pet' } ] }
        """;

    /// <summary>Texts that are names of types, of members or of locals in what is emitted.</summary>
    private static readonly string[] Names =
    [
        "Batch operation",
        "batch",
        "Batch",
        "batch encodings",
        "batchAsync",
        "create batch request",
        "batch operation kept",
        "batch with response",
        "batch api response",
        "pet",
        "pet json",
        "Pet Model",
        "cat",
        "either",
        "either json",
        "transport",
        "dispose",
        "options",
        "servers",
        "test client",
        "test client options",
        "test client json",
        "http method",
        "form style",
        "form encoding",
        "json read",
        "json write",
        "task",
        "system",
        "to string",
        "string",
        "json in",
        "api response",
        "cancellation token",
        "request",
    ];

    [Theory]
    [InlineData("Batch operation")]
    [InlineData("pet")]
    [InlineData("pet json")]
    [InlineData("transport")]
    [InlineData("test client")]
    [InlineData("http method")]
    public void A_tag_clashes_with_nothing(string tag)
    {
        string others = string.Join("", Names.Select(Untagged));
        string document =
            $"/tagged: {{ get: {{ operationId: tagged, tags: [ '{tag}' ], parameters: [ {Parameter("a")} ], {Answer} }} }}\n"
            + $"/other: {{ get: {{ operationId: other, tags: [ other ], {Answer} }} }}\n"
            + others;
        Compiles(document);
    }

    [Fact]
    public void All_tags_together_clash_with_nothing() =>
        Compiles(string.Join("", Names.Select(static (name, index) => Tagged(name, index))));

    [Fact]
    public void All_operations_of_one_group_clash_with_nothing() =>
        Compiles(
            string.Join(
                "",
                Names.Select(
                    static (name, index) =>
                        $"/{index}: {{ post: {{ operationId: '{name}', tags: [ batch ], {Body}, {Answer} }}, get: {{ operationId: 'batch_{name}', tags: [ batch ], {Answer} }} }}\n"
                )
            ) + $"/other: {{ get: {{ operationId: other, tags: [ other ], {Answer} }} }}"
        );

    [Fact]
    public void All_parameters_of_one_operation_clash_with_nothing() =>
        Compiles(
            $"/a: {{ post: {{ operationId: batch, parameters: [ {string.Join(", ", Names.Select(Parameter))}, {Parameter("body")}, {Parameter("contentType")}, {Parameter("cancellationToken")} ], {Body}, {Answer} }} }}"
        );

    private const string Answer =
        "responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Either' } } } } }";

    private const string Body =
        "requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: array, items: { type: string } }, pet: { $ref: '#/components/schemas/Cat' } } }, encoding: { a: { style: form, explode: false } } }, application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }";

    private static string Untagged(string name, int index) =>
        $"/u{index}: {{ post: {{ operationId: '{name}', parameters: [ {Parameter(name)} ], {Body}, {Answer} }} }}\n";

    private static string Tagged(string name, int index) =>
        $"/t{index}: {{ post: {{ operationId: 'do{index}', tags: [ '{name}' ], {Body}, {Answer} }}, get: {{ operationId: '{name}', {Answer} }} }}\n";

    private static string Parameter(string name) =>
        $"{{ name: '{name}', in: query, schema: {{ type: array, items: {{ $ref: '#/components/schemas/Cat' }} }} }}";

    private static void Compiles(string paths)
    {
        GeneratorRun run = GeneratorRun.Of([Spec.Of(paths.TrimEnd(), Components)]);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Empty(run.Diagnostics);
    }
}
