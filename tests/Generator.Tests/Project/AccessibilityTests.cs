using Generator.Tests.Planning;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Project;

/// <summary>Who sees the types of a client.</summary>
public class AccessibilityTests
{
    private const string Paths = """
        /pets/{id}:
          get:
            operationId: getPet
            tags: [Pets]
            parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
            responses:
              '200':
                description: ok
                headers: { X-Next: { schema: { type: integer } } }
                content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
          post:
            operationId: addPicture
            tags: [Pictures]
            parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
            requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { file: { type: string, format: binary } } } } } }
            responses: { '204': { description: ok } }
        """;

    private const string Components = """
        schemas:
          Pet:
            type: object
            required: [ kind ]
            properties:
              kind: { type: string, enum: [ cat, dog ] }
              size: { oneOf: [ { type: integer }, { type: string } ] }
              legs: { type: array, items: { type: array, items: { type: string } } }
              place: { type: array, prefixItems: [ { type: number }, { type: number } ] }
        """;

    [Theory]
    [InlineData("Internal", false)]
    [InlineData("internal", false)]
    [InlineData("Public", true)]
    [InlineData(null, true)]
    public void Every_type_is_as_the_item_says(string? accessibility, bool isPublic)
    {
        GeneratorRun run = Run(accessibility);

        Assert.Empty(run.CompilerDiagnostics);
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        Assert.Equal(isPublic, emitted.Types.Any(static type => type.IsPublic));
        Assert.True(emitted.Types.Count > 10);
    }

    [Fact]
    public void CGN0015_Accessibility_has_no_such_value()
    {
        const string Message =
            "'Private' is not a valid value for Accessibility of this OpenApiClient item. To fix this, use Public or Internal, or remove Accessibility to generate a public client.";
        Reported.Once(Run("Private"), "CGN0015", DiagnosticSeverity.Error, line: 1, Message);
    }

    private static GeneratorRun Run(string? accessibility)
    {
        TestDocument document = Spec.Of(Paths, Components);
        return GeneratorRun.Of([
            accessibility is null
                ? document
                : document with
                {
                    Metadata = new Dictionary<string, string> { ["Accessibility"] = accessibility },
                },
        ]);
    }
}
