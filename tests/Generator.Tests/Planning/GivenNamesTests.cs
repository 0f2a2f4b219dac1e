using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Names that the document gives for code: <c>x-csharp-name</c> and <c>x-ms-client-name</c>.</summary>
public class GivenNamesTests
{
    private const string Paths = """
        '/pets/{id}':
          post:
            operationId: op_17
            x-ms-client-name: renamePet
            parameters:
              - { name: id, in: path, required: true, x-csharp-name: petID, schema: { type: string } }
              - { name: $top, in: query, x-ms-client-name: Top, schema: { type: integer } }
            requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/pet_v2' } } } }
            responses: { default: { description: ok } }
        """;

    private const string Components = """
        schemas:
          pet_v2:
            x-csharp-name: SQLPet
            type: object
            properties:
              n: { type: string, x-ms-client-name: fullName }
              o: { $ref: '#/components/schemas/owner', x-csharp-name: Keeper }
              s: { type: string, enum: [ a, b ], x-enum-varnames: [ FIRST_ONE, second ], x-csharp-name: State }
          owner: { type: object, properties: { a: { type: string } } }
        """;

    [Fact]
    public async Task Operations_parameters_schemas_properties_and_values_are_called_as_the_document_says()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Of(Paths, Components, "servers: [ { url: https://api.example.com } ]")
        );
        RecordingHandler handler = new("", System.Net.HttpStatusCode.NoContent);
        const string Json = """{"n":"x","o":{"a":"y"},"s":"b"}""";
        object pet = emitted.Read("SQLPet", Json)!;
        Assert.Equal("x", pet.GetType().GetProperty("FullName")!.GetValue(pet));
        Assert.Equal(emitted.Type("Owner"), pet.GetType().GetProperty("Keeper")!.PropertyType);
        object second = emitted.Type("SQLPetState").GetProperty("Second")!.GetValue(null)!;
        Assert.Same(second, pet.GetType().GetProperty("State")!.GetValue(pet));
        Assert.NotNull(emitted.Type("SQLPetState").GetProperty("FirstOne"));

        await emitted.Client(handler).CallAsync("RenamePetAsync", ("petID", "1"), ("top", 2L), ("body", pet));
        Assert.Equal("/pets/1?%24top=2", handler.Target);
        Assert.Equal(Json, handler.Body);
    }

    [Fact]
    public void Ours_comes_before_that_of_AutoRest()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                "a: { x-ms-client-name: Second, x-csharp-name: First, type: object, properties: { a: { type: string } } }"
            )
        );
        Assert.NotNull(emitted.Type("First"));
    }

    [Fact]
    public void A_name_that_was_given_comes_first_where_two_want_it()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Pet: { type: object, properties: { a: { type: string }, name: { type: string }, b: { type: string, x-csharp-name: Name } } }
                animal: { x-csharp-name: Pet, type: object, properties: { c: { type: string } } }
                """
            )
        );
        Assert.Equal("""{"c":"x"}""", emitted.RoundTrip("Pet", """{"c":"x"}"""));
        object pet = emitted.Read("Pet2", """{"name":"x","b":"y"}""")!;
        Assert.Equal("y", pet.GetType().GetProperty("Name")!.GetValue(pet));
        Assert.Equal("x", pet.GetType().GetProperty("Name2")!.GetValue(pet));
    }

    [Theory]
    [InlineData("'my pet'", "MyPet")]
    [InlineData("class", "Class")]
    [InlineData("'1st'", "_1st")]
    [InlineData("Task", "TaskModel")]
    [InlineData("'x; } class Evil {'", "XClassEvil")]
    [InlineData("''", "A")]
    public void A_name_that_cannot_be_used_is_made_usable(string given, string expected)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas($"a: {{ x-csharp-name: {given}, type: object, properties: {{ a: {{ type: string }} }} }}")
        );
        Assert.NotNull(emitted.Type(expected));
    }

    [Fact]
    public void A_version_2_document_gives_names_too()
    {
        TestDocument document = new(
            "api.yaml",
            """
            swagger: '2.0'
            info: { title: Test, version: '1' }
            host: api.example.com
            paths:
              /a:
                post:
                  operationId: a
                  x-ms-client-name: Other
                  consumes: [ application/x-www-form-urlencoded ]
                  parameters:
                    - { name: q, in: query, type: string, x-ms-client-name: query }
                    - { name: f, in: formData, type: string, x-ms-client-name: field }
                  responses: { default: { description: ok } }
            """
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        Assert.NotNull(emitted.Type("OtherForm").GetProperty("Field"));
        Assert.Contains(
            "query",
            emitted
                .Type("ITestClient")
                .GetMethod("OtherAsync")!
                .GetParameters()
                .Select(static parameter => parameter.Name)
        );
    }
}
