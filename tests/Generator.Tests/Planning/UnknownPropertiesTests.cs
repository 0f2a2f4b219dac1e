using System.Text.Json;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Properties of which the document does not speak, in a client that keeps them.</summary>
public class UnknownPropertiesTests
{
    private const string Json = """{"name":"a","more":[1,{"x":null}]}""";
    private const string Named = """{"name":"a"}""";

    [Theory]
    [InlineData("description: unsaid", Json)]
    [InlineData("additionalProperties: true", Json)]
    [InlineData("additionalProperties: false", Named)]
    [InlineData("additionalProperties: { not: {} }", Named)]
    [InlineData("unevaluatedProperties: false", Named)]
    [InlineData("unevaluatedProperties: { not: {} }", Named)]
    [InlineData("unevaluatedProperties: { type: array }", Json)]
    [InlineData("patternProperties: { '^m': { type: array } }, additionalProperties: false", Json)]
    public void They_are_kept_unless_the_document_forbids_it(string rule, string kept)
    {
        using EmittedAssembly emitted = Emit(
            $$"""
            Thing: { type: object, properties: { name: { type: string } }, {{rule}} }
            Holder: { type: object, properties: { thing: { $ref: '#/components/schemas/Thing' } } }
            """
        );
        Assert.Equal(kept, emitted.RoundTrip("Thing", Json));
        Assert.Equal($$"""{"thing":{{kept}},"x":1}""", emitted.RoundTrip("Holder", $$"""{"thing":{{Json}},"x":1}"""));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("Skip", false)]
    [InlineData("keep", true)]
    public void The_item_says_so(string? rule, bool isKept)
    {
        GeneratorRun run = Run("Thing: { type: object, properties: { name: { type: string } } }", rule);
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        Assert.Equal(isKept ? Json : Named, emitted.RoundTrip("Thing", Json));
    }

    [Fact]
    public void Typed_ones_stay_typed_and_maps_stay_maps()
    {
        using EmittedAssembly emitted = Emit(
            """
            Typed: { type: object, properties: { name: { type: string } }, additionalProperties: { type: integer, format: int32 } }
            Holder: { type: object, properties: { map: { type: object, additionalProperties: { type: string } }, any: { type: object } } }
            """
        );
        Assert.Equal(
            typeof(IReadOnlyDictionary<string, int>),
            emitted.Type("Typed").GetProperty("AdditionalProperties")!.PropertyType
        );
        Assert.Equal(
            typeof(IReadOnlyDictionary<string, string>),
            emitted.Type("Holder").GetProperty("Map")!.PropertyType
        );
        Assert.Equal(
            typeof(IReadOnlyDictionary<string, JsonElement>),
            emitted.Type("Holder").GetProperty("Any")!.PropertyType
        );
    }

    [Fact]
    public void What_is_required_and_not_described_stays_a_property()
    {
        const string Schema = "Thing: { type: object, required: [ id ], properties: { name: { type: string } } }";
        const string Both = """{"name":"a","id":7,"x":1}""";
        using EmittedAssembly emitted = EmittedAssembly.Of(Run(Schema, "Keep"));
        Assert.NotNull(emitted.Type("Thing").GetProperty("Id"));
        Assert.Equal(Both, emitted.RoundTrip("Thing", Both));
    }

    [Fact]
    public void A_property_of_that_name_keeps_its_name()
    {
        using EmittedAssembly emitted = Emit(
            """
            Thing: { type: object, properties: { additionalProperties: { type: string } } }
            Base: { type: object, required: [ kind ], discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
            Derived: { allOf: [ { $ref: '#/components/schemas/Base' }, { properties: { additionalProperties: { type: string } } } ] }
            """
        );
        Assert.Equal(typeof(string), emitted.Type("Thing").GetProperty("AdditionalProperties")!.PropertyType);
        const string Clash = """{"additionalProperties":"a","x":3}""";
        Assert.Equal(Clash, emitted.RoundTrip("Thing", Clash));
        const string Derived = """{"kind":"Derived","additionalProperties":"a","x":3}""";
        Assert.Equal(Derived, emitted.RoundTrip("Base", Derived));
    }

    [Theory]
    [InlineData("oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ]")]
    [InlineData(
        "oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ], discriminator: { propertyName: kind }"
    )]
    public void Branches_are_told_apart_as_without_it(string choice)
    {
        string schemas = $$"""
            Cat: { type: object, properties: { lives: { type: integer }, name: { type: string } } }
            Dog: { type: object, properties: { tail: { type: string }, name: { type: string } } }
            Pet: { {{choice}} }
            """;
        const string Pet = """{"name":"a","tail":"long","kind":"Dog","more":false}""";
        GeneratorRun skips = Run(schemas, null);
        GeneratorRun keeps = Run(schemas, "Keep");
        Assert.Equal(skips.Diagnostics.Select(Text), keeps.Diagnostics.Select(Text));
        using EmittedAssembly skipping = EmittedAssembly.Of(skips);
        using EmittedAssembly keeping = EmittedAssembly.Of(keeps);
        Assert.Equal(BranchOf(skipping.Read("Pet", Pet)!), BranchOf(keeping.Read("Pet", Pet)!));
        Assert.Equal(Sorted(Pet), Sorted(keeping.RoundTrip("Pet", Pet)));
    }

    [Fact]
    public void A_base_keeps_them_once_for_all_that_derive_from_it()
    {
        using EmittedAssembly emitted = Emit(Hierarchy("description: unsaid"));
        Type declaring = emitted.Type("Dog").GetProperty("AdditionalProperties")!.DeclaringType!;
        Assert.Equal("Pet", declaring.Name);
        const string Dog = """{"kind":"Dog","tail":"long","x":1}""";
        Assert.Equal(Dog, emitted.RoundTrip("Pet", Dog));
        Assert.Equal("""{"kind":"Fish","x":1}""", emitted.RoundTrip("Pet", """{"kind":"Fish","x":1}"""));
    }

    [Theory]
    [InlineData("additionalProperties: false", """{"kind":"Cat","lives":7}""")]
    [InlineData("additionalProperties: { type: integer }", """{"kind":"Cat","lives":7,"x":1}""")]
    public void A_base_keeps_none_where_one_that_derives_from_it_says_otherwise(string rule, string cat)
    {
        using EmittedAssembly emitted = Emit(Hierarchy(rule));
        Assert.Equal(emitted.Type("Pet"), emitted.Type("Cat").BaseType);
        Assert.Equal(cat, emitted.RoundTrip("Pet", """{"kind":"Cat","lives":7,"x":1}"""));
        const string Dog = """{"kind":"Dog","tail":"long","x":"y"}""";
        Assert.Equal(Dog, emitted.RoundTrip("Pet", Dog));
    }

    [Fact]
    public async Task Forms_and_parts_have_the_fields_that_the_document_names()
    {
        const string Content = "schema: { $ref: '#/components/schemas/Thing' }";
        TestDocument document = Spec.Of(
            $$"""
            /things:
              get:
                operationId: get
                responses: { '200': { description: d, content: { application/json: { {{Content}} } } } }
              put:
                operationId: put
                requestBody: { content: { application/json: { {{Content}} }, application/x-www-form-urlencoded: { {{Content}} } } }
                responses: { '200': { description: d } }
              post:
                operationId: post
                requestBody: { required: true, content: { application/x-www-form-urlencoded: { {{Content}} }, multipart/form-data: { {{Content}} } } }
                responses: { '200': { description: d } }
            """,
            "schemas: { Thing: { type: object, properties: { name: { type: string } } } }"
        ) with
        {
            Metadata = Metadata("Keep"),
        };
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        Assert.Null(emitted.Type("PostForm").GetProperty("AdditionalProperties"));
        RecordingHandler handler = new(Json);
        EmittedClient client = emitted.Client(
            handler,
            new Dictionary<string, object?> { ["BaseAddress"] = new Uri("https://api.example") }
        );
        object? thing = await client.CallAsync("GetAsync");

        await client.CallAsync("PutAsync", ("body", thing));
        Assert.Equal(Json, handler.Body);
        await client.CallAsync("PutAsFormAsync", ("body", thing));
        Assert.Equal("name=a", handler.Body);
        await client.CallAsync("PostAsync", ("body", thing));
        Assert.Equal("name=a", handler.Body);
    }

    [Fact]
    public void A_form_that_is_a_choice_has_no_others_either()
    {
        TestDocument document = Spec.Operation(
            """
            operationId: send
            requestBody: { content: { application/x-www-form-urlencoded: { schema: { oneOf: [ { $ref: '#/components/schemas/Thing' }, { $ref: '#/components/schemas/Other' } ] } } } }
            """,
            """
            schemas:
              Thing: { type: object, required: [ name ], properties: { name: { type: string } } }
              Other: { type: object, required: [ id ], properties: { id: { type: string } } }
              Third: { type: object, properties: { thing: { $ref: '#/components/schemas/Thing' } } }
            """,
            method: "post"
        ) with
        {
            Metadata = Metadata("Keep"),
        };
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        Assert.Equal(Named, emitted.RoundTrip("Thing", Json));
        Assert.Equal("""{"more":1}""", emitted.RoundTrip("Third", """{"more":1}"""));
    }

    [Fact]
    public void A_lenient_client_keeps_them_too()
    {
        TestDocument document = Spec.Operation(
            "operationId: get",
            "schemas: { Thing: { type: object, required: [ name ], properties: { name: { type: string } } } }",
            responses: "{ '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }"
        ) with
        {
            Metadata = new Dictionary<string, string> { ["AdditionalProperties"] = "Keep", ["Answers"] = "Lenient" },
        };
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        Assert.Equal("""{"x":null}""", emitted.RoundTrip("Thing", """{"name":5,"x":null}"""));
    }

    [Fact]
    public void CGN0016_AdditionalProperties_has_no_such_value()
    {
        const string Message =
            "'true' is not a valid value for AdditionalProperties of this OpenApiClient item. To fix this, use Keep or Skip, or remove AdditionalProperties to keep only the properties that the document allows with additionalProperties.";
        GeneratorRun run = Run("Thing: { type: object }", "true");
        Reported.Once(run, "CGN0016", DiagnosticSeverity.Error, line: 1, Message);
        Assert.Empty(run.Sources);
    }

    private static string Hierarchy(string rule) =>
        $$"""
            Pet: { type: object, required: [ kind ], discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
            Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } }, {{rule}} } ] }
            Dog: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { tail: { type: string } } } ] }
            """;

    private static EmittedAssembly Emit(string schemas) => EmittedAssembly.Of(Run(schemas, "Keep"));

    private static GeneratorRun Run(string schemas, string? rule) =>
        GeneratorRun.Of([Spec.Schemas(schemas, "3.1.0") with { Metadata = Metadata(rule) }]);

    private static Dictionary<string, string> Metadata(string? rule) =>
        rule is null ? [] : new() { ["AdditionalProperties"] = rule };

    private static string BranchOf(object union) =>
        union.GetType().GetProperty("Value")!.GetValue(union)!.GetType().Name;

    private static string Text(Diagnostic diagnostic) => diagnostic.ToString();

    private static string Sorted(string json) =>
        string.Join(
            ",",
            JsonDocument
                .Parse(json)
                .RootElement.EnumerateObject()
                .Select(static member => member.Name + member.Value.GetRawText())
                .Order(StringComparer.Ordinal)
        );
}
