using System.Collections;
using System.Reflection;
using CampaignsGen;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;
using static Generator.Tests.Planning.Validation.CheckedModels;

namespace Generator.Tests.Planning.Validation;

/// <summary>What emitted models find wrong with themselves.</summary>
public class ModelCheckTests
{
    [Theory]
    [InlineData("{ type: string, minLength: 2, maxLength: 3 }", "\"a\"", "/it minLength")]
    [InlineData("{ type: string, minLength: 2, maxLength: 3 }", "\"abcd\"", "/it maxLength")]
    [InlineData("{ type: string, minLength: 2, maxLength: 3 }", "\"abc\"", null)]
    [InlineData("{ type: [string, 'null'], maxLength: 3 }", "\"abcd\"", "/it maxLength")]
    [InlineData("{ type: [string, 'null'], maxLength: 3 }", "null", null)]
    [InlineData("{ anyOf: [ { type: string, maxLength: 3 }, { type: 'null' } ] }", "\"abcd\"", "/it maxLength")]
    [InlineData("{ type: string, pattern: '^a$' }", "\"a\\n\"", "/it pattern")]
    [InlineData("{ type: string, format: uri, maxLength: 20 }", "\"https://example.com/x\"", "/it maxLength")]
    [InlineData("{ type: string, format: uri, pattern: '^https:' }", "\"http://example.com\"", "/it pattern")]
    [InlineData(
        "{ type: array, items: { type: string, format: uri, maxLength: 1 } }",
        "[\"https://example.com\"]",
        "/it/0 maxLength"
    )]
    [InlineData("{ type: integer, minimum: 1 }", "0", "/it minimum")]
    [InlineData("{ type: integer, minimum: 1 }", "1", null)]
    [InlineData("{ type: integer, exclusiveMinimum: 1 }", "1", "/it exclusiveMinimum")]
    [InlineData("{ type: integer, maximum: 9007199254740993 }", "9007199254740993", null)]
    [InlineData("{ type: integer, maximum: 9007199254740993 }", "9007199254740994", "/it maximum")]
    [InlineData("{ type: integer, minimum: 1e300 }", "5", "/it minimum")]
    [InlineData("{ type: integer, minimum: -1e300 }", "5", null)]
    [InlineData("{ type: integer, minimum: 0.5 }", "0", "/it minimum")]
    [InlineData(
        "{ type: integer, format: uint64, maximum: 18446744073709551614 }",
        "18446744073709551615",
        "/it maximum"
    )]
    [InlineData("{ type: integer, multipleOf: 5 }", "7", "/it multipleOf")]
    [InlineData("{ type: number, format: double, maximum: 0.1 }", "0.1", null)]
    [InlineData("{ type: number, format: double, exclusiveMaximum: 0.1 }", "0.1", "/it exclusiveMaximum")]
    [InlineData("{ type: number, format: double, multipleOf: 0.1 }", "0.3", null)]
    [InlineData("{ type: number, format: double, multipleOf: 0.1 }", "0.35", "/it multipleOf")]
    [InlineData("{ type: number, format: float, maximum: 0.1 }", "0.1", null)]
    [InlineData("{ type: number, format: float, minimum: 0.1 }", "0.09", "/it minimum")]
    [InlineData("{ type: number, format: float, maximum: 1e300 }", "1", null)]
    [InlineData("{ type: number, format: decimal, multipleOf: 0.01 }", "0.015", "/it multipleOf")]
    [InlineData("{ type: number, format: decimal, multipleOf: 0.01 }", "0.10", null)]
    [InlineData("{ type: string, enum: [ a, b ] }", "\"c\"", "/it enum")]
    [InlineData("{ anyOf: [ { type: string, enum: [ a, b ] }, { type: string } ] }", "\"c\"", "(none)")]
    [InlineData("{ type: integer, enum: [ 1, 2 ] }", "3", "/it enum")]
    [InlineData("{ type: array, items: { type: string }, minItems: 1 }", "[]", "/it minItems")]
    [InlineData("{ type: array, items: { type: string }, maxItems: 1 }", "[\"a\",\"b\"]", "/it maxItems")]
    [InlineData("{ type: array, items: { type: string }, uniqueItems: true }", "[\"a\",\"a\"]", "/it uniqueItems")]
    [InlineData("{ type: array, items: { type: string }, uniqueItems: true }", "[\"a\",\"A\"]", null)]
    [InlineData(
        "{ type: array, items: { type: string, format: date-time }, uniqueItems: true }",
        "[\"2020-01-01T00:00:00Z\",\"2020-01-01T01:00:00+01:00\"]",
        null
    )]
    [InlineData(
        "{ type: array, items: { type: object, properties: { a: { type: string } } }, uniqueItems: true }",
        "[{\"a\":\"b\"},{\"a\":\"b\"}]",
        "/it uniqueItems"
    )]
    [InlineData(
        "{ type: array, items: { type: array, items: { type: integer, maximum: 1 } } }",
        "[[1],[0,2]]",
        "/it/1/1 maximum"
    )]
    [InlineData("{ type: array, items: { type: string, maxLength: 1 } }", "[\"a\",\"bb\"]", "/it/1 maxLength")]
    [InlineData(
        "{ type: object, additionalProperties: { type: string, maxLength: 1 } }",
        "{\"a/b~\":\"bb\"}",
        "/it/a~1b~0 maxLength"
    )]
    [InlineData(
        "{ type: object, additionalProperties: { type: string }, maxProperties: 1 }",
        "{\"a\":\"\",\"b\":\"\"}",
        "/it maxProperties"
    )]
    [InlineData(
        "{ type: array, prefixItems: [ { type: string, maxLength: 1 }, { type: integer } ], items: false }",
        "[\"ab\",1]",
        "/it/0 maxLength"
    )]
    [InlineData("{ $ref: '#/components/schemas/Name', description: d }", "\"ab\"", "/it maxLength")]
    [InlineData("{ $ref: '#/components/schemas/Name', minLength: 1 }", "\"ab\"", "/it maxLength")]
    [InlineData("{ $ref: '#/components/schemas/Name', minLength: 1 }", "\"\"", "/it minLength")]
    [InlineData("{ $ref: '#/components/schemas/Other' }", "\"\"", "/it minLength")]
    [InlineData("{ $ref: '#/components/schemas/Other' }", "\"ab\"", "/it maxLength")]
    [InlineData("{ allOf: [ { $ref: '#/components/schemas/Name' }, { minLength: 1 } ] }", "\"\"", "/it minLength")]
    [InlineData("{ allOf: [ { $ref: '#/components/schemas/Name' }, { minLength: 1 } ] }", "\"ab\"", "/it maxLength")]
    [InlineData("{ allOf: [ { type: integer, minimum: 1 }, { minimum: 2, maximum: 3 } ] }", "1", "/it minimum")]
    [InlineData(
        "{ allOf: [ { type: integer, minimum: 1, exclusiveMaximum: 9 }, { maximum: 9 } ] }",
        "9",
        "/it exclusiveMaximum"
    )]
    public void A_property_is_held_against_its_limits(string schema, string json, string? fault)
    {
        string schemas = $$"""
            Thing: { type: object, properties: { it: {{schema}} } }
            Name: { type: string, maxLength: 1 }
            Other: { $ref: '#/components/schemas/Name', minLength: 1 }
            """;
        Assert.Equal(fault is null ? [] : [fault], Faults(schemas, $$"""{"it":{{json}}}"""));
    }

    [Theory]
    [InlineData("{ type: integer, minimum: 1, exclusiveMinimum: true }", "1", "/it exclusiveMinimum")]
    [InlineData("{ type: integer, minimum: 1, exclusiveMinimum: false }", "1", null)]
    [InlineData("{ type: string, maxLength: 1, nullable: true }", "null", null)]
    public void The_words_of_3_0_are_known(string schema, string json, string? fault) =>
        Assert.Equal(
            fault is null ? [] : [fault],
            Faults($"Thing: {{ type: object, properties: {{ it: {schema} }} }}", $$"""{"it":{{json}}}""", "3.0.3")
        );

    [Theory]
    [InlineData("{}", " minProperties")]
    [InlineData("""{"a":null}""", null)]
    [InlineData("""{"a":"x","b":"y","c":1}""", " maxProperties")]
    public void Properties_are_counted_as_they_are_sent(string json, string? fault)
    {
        const string Schema = """
            Thing:
              type: object
              minProperties: 1
              maxProperties: 2
              additionalProperties: true
              properties: { a: { type: [ string, 'null' ] }, b: { type: string } }
            """;
        Assert.Equal(fault is null ? [] : [fault], Faults(Schema, json));
    }

    [Fact]
    public void What_holds_a_model_is_checked_with_it()
    {
        const string Schemas = """
            Thing:
              type: object
              properties:
                one: { $ref: '#/components/schemas/Part' }
                many: { type: array, items: { $ref: '#/components/schemas/Part' } }
                map: { type: object, additionalProperties: { $ref: '#/components/schemas/Part' } }
                choice: { oneOf: [ { $ref: '#/components/schemas/Part' }, { $ref: '#/components/schemas/Name' }, { type: boolean } ] }
                plain: { $ref: '#/components/schemas/Plain' }
              additionalProperties: { $ref: '#/components/schemas/Part' }
            Part: { type: object, properties: { n: { type: string, maxLength: 1 }, next: { $ref: '#/components/schemas/Part' } } }
            Name: { type: string, maxLength: 1 }
            Plain: { type: object, properties: { n: { type: string } } }
            """;
        const string Part = """{"n":"ab"}""";

        string[] faults = Faults(
            Schemas,
            $$"""
            { "one": { "n": "ab", "next": {{Part}} }, "many": [ {}, {{Part}} ], "map": { "k": {{Part}} },
              "choice": {{Part}}, "plain": { "n": "ab" }, "other": {{Part}} }
            """
        );

        Assert.Equal(
            [
                "/one/n maxLength",
                "/one/next/n maxLength",
                "/many/1/n maxLength",
                "/map/k/n maxLength",
                "/choice/n maxLength",
                "/other/n maxLength",
            ],
            faults
        );
        Assert.Equal(["/choice maxLength"], Faults(Schemas, """{"choice":"ab"}"""));
        using EmittedAssembly emitted = EmittedAssembly.Of(Run(Schemas));
        Assert.False(emitted.Type("Plain").IsAssignableTo(typeof(IApiValidatable)));
    }

    [Fact]
    public void A_record_is_checked_as_what_it_is()
    {
        const string Schemas = """
            Thing: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }
            Pet:
              type: object
              required: [ kind ]
              properties: { kind: { type: string }, name: { type: string, maxLength: 1 } }
              discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } }
            Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer, maximum: 9 } } } ] }
            Dog: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { tail: { type: string } } } ] }
            """;
        Assert.Equal(
            ["/pet/name maxLength", "/pet/lives maximum"],
            Faults(Schemas, """{"pet":{"kind":"cat","name":"ab","lives":10}}""")
        );
        Assert.Equal(["/pet/name maxLength"], Faults(Schemas, """{"pet":{"kind":"dog","name":"ab"}}"""));
    }

    [Fact]
    public void What_the_server_sets_is_not_looked_at()
    {
        const string Schemas = """
            Thing: { type: object, required: [ id, name ], properties: { id: { type: string, maxLength: 1, readOnly: true }, name: { type: string } } }
            """;
        Assert.Equal([], Faults(Schemas, """{"id":"ab","name":"n"}"""));
    }

    [Fact]
    public void A_required_value_may_not_be_null_by_force()
    {
        const string Schemas = """
            Thing:
              type: object
              required: [ name, list, secret ]
              properties:
                name: { type: string }
                list: { type: array, items: { $ref: '#/components/schemas/Part' } }
                secret: { type: integer, writeOnly: true }
            Part: { type: object, required: [ n ], properties: { n: { type: string } } }
            """;
        using EmittedAssembly emitted = EmittedAssembly.Of(Run(Schemas));
        Type part = emitted.Type("Part");
        object thing = Activator.CreateInstance(emitted.Type("Thing"))!;

        Assert.Equal(["/name required", "/list required", "/secret required"], Of(thing));

        IList list = Array.CreateInstance(part, 2);
        list[0] = Activator.CreateInstance(part);
        thing.GetType().GetProperty("List")!.SetValue(thing, list);
        Assert.Equal(["/name required", "/list/0/n required", "/list/1 required", "/secret required"], Of(thing));
    }

    [Fact]
    public void A_circle_of_objects_ends()
    {
        const string Schemas = """
            Thing: { type: object, required: [ name ], properties: { name: { type: string }, things: { type: array, items: { $ref: '#/components/schemas/Thing' } } } }
            """;
        using EmittedAssembly emitted = EmittedAssembly.Of(Run(Schemas));
        Type type = emitted.Type("Thing");
        object thing = emitted.Read("Thing", """{"name":"a"}""")!;
        IList list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        list.Add(thing);
        list.Add(thing);
        type.GetProperty("Things")!.SetValue(thing, list);

        string[] faults = Of(thing);

        Assert.Equal(100, faults.Length);
        Assert.All(faults, static fault => Assert.EndsWith(" depth", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_of_the_document_and_members_of_the_user_hide_nothing()
    {
        const string Schemas = """
            Thing: { type: object, properties: { validate: { $ref: '#/components/schemas/Validate' }, check: { type: string, maxLength: 1 }, model: { type: string, maxLength: 1 } } }
            Validate: { type: object, properties: { validate: { type: string, maxLength: 1 }, getValidationErrors: { type: string } } }
            """;
        const string Code = """
            namespace Test.Api
            {
                using CampaignsGen;

                public partial record Thing
                {
                    public static string Found(Thing thing)
                    {
                        try { thing.Validate(); return ""; } catch (ApiValidationException exception) { return exception.Message; }
                    }
                }

                public partial record Validate
                {
                    public int Check() => this.GetValidationErrors().Count;
                }
            }
            """;
        using EmittedAssembly emitted = EmittedAssembly.Of(Run(Schemas, code: Code));
        object thing = emitted.Read("Thing", """{"validate":{"validate":"ab"},"check":"ab"}""")!;

        object? message = thing
            .GetType()
            .GetMethod("Found", BindingFlags.Public | BindingFlags.Static)!
            .Invoke(null, [thing]);

        Assert.Equal(
            """
            Thing cannot be sent: 2 values violate limits of the document.
              /validate/validate has 2 characters; the document requires at most 1 (maxLength)
              /check has 2 characters; the document requires at most 1 (maxLength)
            """,
            message
        );
    }

    [Fact]
    public void Models_of_answers_are_not_checked()
    {
        TestDocument document = Checked(
            Spec.Operation(
                "description: d",
                "schemas:\n  Thing: { type: object, properties: { n: { type: string, maxLength: 1 } } }",
                responses: "{ '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }"
            )
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(GeneratorRun.Of([document]));
        Assert.False(emitted.Type("Thing").IsAssignableTo(typeof(IApiValidatable)));
    }

    [Fact]
    public void CGN0019_Validation_has_no_such_value()
    {
        GeneratorRun run = GeneratorRun.Of([
            Spec.Of() with
            {
                Metadata = new Dictionary<string, string> { ["Validation"] = "true" },
            },
        ]);
        const string Message =
            "'true' is not a valid value for Validation of this OpenApiClient item. To fix this, use Requests or None, or remove Validation to generate no validation code.";
        Reported.Once(run, "CGN0019", DiagnosticSeverity.Error, line: 1, Message);
    }

    private static string[] Of(object model) => Text(((IApiValidatable)model).GetValidationErrors());
}
