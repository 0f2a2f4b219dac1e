using System.Text.Json.Serialization;
using Generator.Tests.Planning;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Project;

/// <summary>Choosing operations by tag, path and operation.</summary>
public class ChoiceTests
{
    private const string Paths = """
        /pets:
          get: { operationId: listPets, tags: [ pets ], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pets' } } } } } }
          post: { operationId: addPet, tags: [ pets, write ], requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }, responses: { '204': { description: ok } } }
        /pets/{id}/toys:
          get: { operationId: listToys, tags: [ toys ], parameters: [ { $ref: '#/components/parameters/Id' } ], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Toy' } } } } } }
        /petshops:
          get: { tags: [ shops ], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Shop' } } } } } }
        """;

    private const string Components = """
        parameters:
          Id: { name: id, in: path, required: true, schema: { type: string } }
        schemas:
          Pets: { type: array, items: { $ref: '#/components/schemas/Pet' } }
          Pet: { type: object, required: [ kind ], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
          Dog: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { bark: { $ref: '#/components/schemas/Bark' } } } ] }
          Bark: { type: object, properties: { loud: { type: boolean } } }
          Toy: { type: object, properties: { name: { type: string } } }
          Shop: { type: object, properties: { city: { type: string }, broken: { $ref: '#/components/schemas/Missing' } } }
          Nobody: { type: object, properties: { broken: { $ref: '#/components/schemas/Missing' } } }
        """;

    [Fact]
    public void Nothing_chosen_is_everything()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Chosen());
        Assert.Equal(["AddPetAsync", "GetPetshopsAsync", "ListPetsAsync", "ListToysAsync"], Methods(emitted));
        Assert.Equal(["Bark", "Dog", "Nobody", "Pet", "Shop", "Toy"], Models(emitted));
    }

    [Theory]
    [InlineData("IncludeTags", "toys", "ListToysAsync")]
    [InlineData("IncludeTags", "write|toys", "AddPetAsync ListToysAsync")]
    [InlineData("IncludeTags", " write ; toys ", "AddPetAsync ListToysAsync")]
    [InlineData("IncludeTags", "*s", "AddPetAsync GetPetshopsAsync ListPetsAsync ListToysAsync")]
    [InlineData("ExcludeTags", "pets", "GetPetshopsAsync ListToysAsync")]
    [InlineData("IncludePaths", "/pets", "AddPetAsync ListPetsAsync")]
    [InlineData("IncludePaths", "/pets/**", "AddPetAsync ListPetsAsync ListToysAsync")]
    [InlineData("IncludePaths", "/pets*", "AddPetAsync GetPetshopsAsync ListPetsAsync")]
    [InlineData("IncludePaths", "/pets/*/toys", "ListToysAsync")]
    [InlineData("IncludePaths", "/pets/{id}/toys", "ListToysAsync")]
    [InlineData("IncludePaths", "/**/toys", "ListToysAsync")]
    [InlineData("ExcludePaths", "/pets/**", "GetPetshopsAsync")]
    [InlineData("IncludeOperations", "listPets|GET /petshops", "GetPetshopsAsync ListPetsAsync")]
    [InlineData("IncludeOperations", "list*", "ListPetsAsync ListToysAsync")]
    [InlineData("ExcludeOperations", "list*", "AddPetAsync GetPetshopsAsync")]
    public void Operations_are_chosen(string metadata, string value, string expected)
    {
        TestDocument document = Chosen((metadata, value));
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        Assert.Equal(expected.Split(' '), Methods(emitted));
        Assert.DoesNotContain(GeneratorRun.Of([document]).Diagnostics, static other => other.Id == "CGN0010");
    }

    [Fact]
    public void Includes_add_up_and_an_exclude_wins()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Chosen(("IncludeTags", "pets"), ("IncludePaths", "/petshops"), ("ExcludeOperations", "addPet"))
        );
        Assert.Equal(["GetPetshopsAsync", "ListPetsAsync"], Methods(emitted));
    }

    [Fact]
    public void Schemas_that_nobody_needs_are_left_out()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Chosen(("IncludeTags", "toys")));
        Assert.Equal(["Toy"], Models(emitted));
    }

    [Fact]
    public void What_a_discriminator_may_lead_to_is_needed()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Chosen(("IncludeOperations", "listPets")));
        Assert.Equal(["Bark", "Dog", "Pet"], Models(emitted));
    }

    [Fact]
    public void Nothing_is_said_of_what_is_left_out()
    {
        Assert.Single(GeneratorRun.Of([Chosen()]).Diagnostics, static other => other.Id == "CGN1101");
        Assert.Empty(GeneratorRun.Of([Chosen(("ExcludeTags", "shops"))]).Diagnostics);
        Assert.Single(GeneratorRun.Of([Chosen(("IncludeTags", "shops"))]).Diagnostics);
    }

    [Fact]
    public void The_rules_of_openapi_are_not_held_against_what_is_left_out()
    {
        TestDocument document = Spec.Of(
            """
            /a:
              get: { operationId: a, unknownField: 1, responses: { '204': { description: ok } } }
            /b:
              parameters: [ { name: x, in: query, unknownField: 1, schema: { type: string } } ]
              get: { operationId: b, responses: { '204': { description: ok } } }
            /c:
              get: { operationId: c, responses: { '204': { description: ok } } }
            """,
            "parameters:\n  P: { name: x, in: query, unknownField: 1, schema: { type: string } }"
        );
        Assert.Equal(3, GeneratorRun.Of([document]).Diagnostics.Count(static other => other.Id == "CGN1008"));
        Assert.Empty(GeneratorRun.Of([With(document, ("IncludeOperations", "c"))]).Diagnostics);
    }

    [Theory]
    [InlineData(
        "IncludeTags",
        "pets|Toyz",
        "'Toyz' in IncludeTags of this OpenApiClient item does not match any tag of the document, so the entry has no effect. To fix this, correct or remove it; the closest match is 'toys'."
    )]
    [InlineData(
        "IncludePaths",
        "/**|/shops",
        "'/shops' in IncludePaths of this OpenApiClient item does not match any path of the document, so the entry has no effect. To fix this, correct or remove it."
    )]
    [InlineData(
        "ExcludeOperations",
        "listpets",
        "'listpets' in ExcludeOperations of this OpenApiClient item does not match any operation of the document, so the entry has no effect. To fix this, correct or remove it; the closest match is 'listPets'."
    )]
    public void CGN0010_a_rule_matches_nothing(string metadata, string value, string message) =>
        Reported.Once(
            GeneratorRun.Of([Chosen((metadata, value))]),
            "CGN0010",
            DiagnosticSeverity.Warning,
            line: 1,
            message
        );

    [Fact]
    public void CGN0011_no_operation_is_left()
    {
        GeneratorRun run = GeneratorRun.Of([Chosen(("IncludeTags", "pets"), ("ExcludePaths", "/pets"))]);
        string message =
            "The Include and Exclude metadata of this OpenApiClient item exclude every operation of the document, so the client has no operations. To fix this, include more operations or exclude fewer.";
        Reported.Once(run, "CGN0011", DiagnosticSeverity.Warning, line: 1, message);
    }

    [Fact]
    public void What_a_version_2_document_does_not_need_is_left_out()
    {
        TestDocument document = new(
            "api.yaml",
            """
            swagger: '2.0'
            info: { title: Test, version: '1' }
            paths:
              /a: { get: { operationId: a, responses: { '200': { description: ok, schema: { $ref: '#/definitions/A' } } } } }
              /b: { get: { operationId: b, responses: { '200': { description: ok, schema: { $ref: '#/definitions/B' } } } } }
            definitions:
              A: { type: object, properties: { x: { type: string } } }
              B: { type: object, properties: { x: { $ref: '#/definitions/Missing' } } }
            """
        );
        document = With(document, ("IncludePaths", "/a"));
        Assert.Empty(GeneratorRun.Of([document]).Diagnostics);
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        Assert.Equal(["A"], Models(emitted));
    }

    private static TestDocument Chosen(params (string Name, string Value)[] metadata) =>
        With(Spec.Of(Paths, Components), metadata);

    private static TestDocument With(TestDocument document, params (string Name, string Value)[] metadata) =>
        document with
        {
            Metadata = metadata
                .Append((Name: "GroupBy", Value: "None"))
                .ToDictionary(static pair => pair.Name, static pair => pair.Value),
        };

    private static string[] Methods(EmittedAssembly emitted) =>
        [
            .. emitted
                .Operations("ITestClient")
                .Select(static method => method.Name)
                .Where(static name => !name.EndsWith("ResponseAsync", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    private static string[] Models(EmittedAssembly emitted) =>
        [
            .. emitted
                .Types.Where(type => type.IsPublic && type.IsDefined(typeof(JsonConverterAttribute), inherit: false))
                .Select(static type => type.Name)
                .Order(StringComparer.Ordinal),
        ];
}
