using Generator.Tests.Planning;
using TestKit;
using Xunit;

namespace Generator.Tests.FieldFails;

/// <summary>Schemas named like types of the base library, or like their own member.</summary>
public class SchemaNamesTests
{
    [Theory]
    [InlineData("Task")]
    [InlineData("Stream")]
    [InlineData("Guid")]
    [InlineData("Uri")]
    [InlineData("DateTimeOffset")]
    [InlineData("Action")]
    [InlineData("HttpClient")]
    [InlineData("CancellationToken")]
    [InlineData("JsonElement")]
    [InlineData("System")]
    public void A_name_that_emitted_code_uses_gets_an_ending(string name) => AssertWorks(name, name + "Model");

    [Theory]
    [InlineData("Object")]
    [InlineData("String")]
    [InlineData("Type")]
    [InlineData("Exception")]
    [InlineData("Attribute")]
    [InlineData("Environment")]
    [InlineData("Version")]
    [InlineData("Thread")]
    [InlineData("List")]
    [InlineData("Nullable")]
    public void Another_name_of_the_base_library_is_kept(string name) => AssertWorks(name, name);

    [Theory]
    [InlineData("Name", "name")]
    [InlineData("Items", "items")]
    [InlineData("Value", "value")]
    public void A_schema_named_like_its_own_member(string schema, string property)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $"{schema}: {{ type: object, properties: {{ {property}: {{ $ref: '#/components/schemas/{schema}' }}, x: {{ type: integer }} }} }}"
            )
        );
        Assert.NotNull(emitted.Type(schema).GetProperty(schema + "2"));
        string json = $$$"""{"{{{property}}}":{"x":1},"x":2}""";
        Assert.Equal(json, emitted.RoundTrip(schema, json));
    }

    [Fact]
    public void A_name_that_is_no_identifier_reads_well()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                'application/vnd.pet+json': { type: object, properties: { a: { type: integer } } }
                '3d-model': { type: object, properties: { a: { type: integer } } }
                'Map«string,int»': { type: object, properties: { a: { type: integer } } }
                """
            )
        );
        Assert.NotNull(emitted.Type("ApplicationVndPetJson"));
        Assert.NotNull(emitted.Type("_3dModel"));
        Assert.NotNull(emitted.Type("MapStringInt"));
    }

    private static void AssertWorks(string schema, string type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Of(
                $"/x:\n  get:\n    operationId: getIt\n    responses: {{ '200': {{ description: ok, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{schema}' }} }} }} }} }}",
                $"schemas:\n  {schema}:\n    type: object\n    properties:\n      id: {{ type: string, format: uuid }}\n      at: {{ type: string, format: date-time }}\n      more: {{ type: array, items: {{ $ref: '#/components/schemas/{schema}' }} }}"
            )
        );
        const string Json =
            """{"id":"123e4567-e89b-12d3-a456-426614174000","at":"2026-01-02T03:04:05Z","more":[{"at":"2026-01-02T03:04:05Z"}]}""";
        Assert.Equal(Json, emitted.RoundTrip(type, Json));
    }
}
