using Generator.Tests.Planning;
using TestKit;
using Xunit;

namespace Generator.Tests.FieldFails;

/// <summary><c>$ref</c> with <c>%7B</c>, <c>~1</c>, or one directory up.</summary>
public class ReferencesTests
{
    [Theory]
    [InlineData("#/paths/~1pets~1%7Bid%7D/get/responses/200/content/application~1json/schema")]
    [InlineData("#/paths/~1pets~1{id}/get/responses/200/content/application~1json/schema")]
    [InlineData("#/components/schemas/a~1b")]
    [InlineData("#/components/schemas/a%7E1b")]
    [InlineData("#/components/schemas/a~0%20%C3%BC")]
    public void A_pointer_with_escapes(string reference)
    {
        TestDocument document = Spec.Of(
            $$"""
            '/pets/{id}':
              get:
                operationId: getPet
                parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
                responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } } }
            """,
            $$"""
            schemas:
              a/b: { type: object, properties: { name: { type: string } } }
              a~ ü: { type: object, properties: { name: { type: string } } }
              Thing: { type: object, properties: { pet: { $ref: '{{reference}}' } } }
            """
        );
        GeneratorRun run = GeneratorRun.Of([document]);
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id != "CGN1007");
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        Assert.Equal("""{"pet":{"name":"x"}}""", emitted.RoundTrip("Thing", """{"pet":{"name":"x","more":1}}"""));
    }

    [Theory]
    [InlineData("../common/types.yaml#/Pet", "common/types.yaml")]
    [InlineData("../common/types.yaml", "common/types.yaml")]
    [InlineData("./types.yaml#/Pet", "api/types.yaml")]
    [InlineData("types.yaml#/Pet", "api/types.yaml")]
    [InlineData("v1/my%20types.yaml#/Pet", "api/v1/my types.yaml")]
    [InlineData("../../common/types.yaml#/Pet", "../common/types.yaml")]
    public void Another_file(string reference, string path)
    {
        string pet = "type: object\n{0}properties: {{ name: {{ type: string }}, friend: {{ $ref: '#{1}' }} }}\n";
        bool isWhole = !reference.Contains('#', StringComparison.Ordinal);
        TestDocument types = new(
            "/project/" + path,
            isWhole
                ? string.Format(System.Globalization.CultureInfo.InvariantCulture, pet, "", "")
                : "Pet:\n  " + string.Format(System.Globalization.CultureInfo.InvariantCulture, pet, "  ", "/Pet")
        )
        {
            IsClient = false,
        };
        TestDocument document = Spec.Schemas(
            $"Thing: {{ type: object, properties: {{ pet: {{ $ref: '{reference}' }} }} }}"
        ) with
        {
            Path = "/project/api/api.yaml",
        };
        GeneratorRun run = GeneratorRun.Of([document, types]);
        Assert.Empty(run.Diagnostics);
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        const string Json = """{"pet":{"name":"x","friend":{"name":"y"}}}""";
        Assert.Equal(Json, emitted.RoundTrip("Thing", Json));
    }
}
