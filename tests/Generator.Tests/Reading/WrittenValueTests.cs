using CampaignsGen.Generator.Reading;
using Xunit;

namespace Generator.Tests.Reading;

/// <summary>Examples and defaults against their schemas: what is certainly wrong is told, and nothing else.</summary>
public class WrittenValueTests
{
    [Theory]
    [InlineData("{ type: integer, example: '1' }", "it is a string, but an integer is required")]
    [InlineData("{ type: string, example: 2020 }", "it is a number, but a string is required")]
    [InlineData("{ type: integer, example: 1.5 }", "it is a number, but an integer is required")]
    [InlineData("{ type: [integer, boolean], example: no }", "it is a string, but a boolean or an integer is required")]
    [InlineData("{ enum: [a, b], example: c }", "it is 'c', which is not one of 'a', 'b'")]
    [InlineData("{ const: a, example: b }", "it is 'b', which is not one of 'a'")]
    [InlineData("{ type: string, minLength: 2, example: a }", "it has 1 character, but at least 2 are required")]
    [InlineData("{ type: string, maxLength: 1, example: ab }", "it has 2 characters, but at most 1 is allowed")]
    [InlineData("{ type: string, pattern: '^a', example: b }", "it does not match the pattern '^a'")]
    [InlineData("{ type: integer, minimum: 1, example: 0 }", "it is 0, but at least 1 is required")]
    [InlineData("{ type: number, exclusiveMaximum: 1, example: 1 }", "it is 1, but less than 1 is allowed")]
    [InlineData("{ type: array, maxItems: 1, example: [1, 2] }", "it has 2 items, but at most 1 is allowed")]
    [InlineData("{ type: object, minProperties: 1, example: {} }", "it has 0 properties, but at least 1 is required")]
    [InlineData(
        "{ type: array, items: { type: integer }, example: [1, a] }",
        "item 1 is a string, but an integer is required"
    )]
    [InlineData(
        "{ type: object, required: [a], properties: { a: { type: string } }, example: {} }",
        "it does not have the required property 'a'"
    )]
    [InlineData(
        "{ type: object, additionalProperties: false, example: { a: 1 } }",
        "'a' is not a property of the schema, which does not allow others"
    )]
    [InlineData(
        "{ type: object, additionalProperties: { type: integer }, example: { a: b } }",
        "'a' is a string, but an integer is required"
    )]
    [InlineData(
        "{ oneOf: [{ type: integer }, { type: boolean }], example: a }",
        "it does not match any of its 2 schemas"
    )]
    [InlineData(
        "{ allOf: [{ type: string }, { maxLength: 1 }], example: ab }",
        "it has 2 characters, but at most 1 is allowed"
    )]
    [InlineData("{ type: string, examples: [a, 1] }", "it is a number, but a string is required")]
    [InlineData("{ $ref: '#/components/schemas/Digit', example: 10 }", "it is 10, but at most 9 is allowed")]
    public void An_example_that_breaks_its_schema_is_told_of(string schema, string reason)
    {
        ReadResult result = Read(schema);

        Assert.Equal(
            $"This example does not match its schema: {reason}.",
            Assert.Single(Said(result, "CGN1111")).Split(" To fix this", 2)[0]
        );
    }

    [Theory]
    [InlineData("{ type: integer, example: 1.0 }")]
    [InlineData("{ type: number, enum: [1, 2.50], example: 2.5 }")]
    [InlineData("{ type: string, example: null }")]
    [InlineData("{ type: [string, 'null'], example: a }")]
    [InlineData("{ type: object, properties: { a: { type: [string, 'null'] } }, example: { a: null } }")]
    [InlineData("{ type: string, format: uuid, example: no uuid }")]
    [InlineData("{ type: string, maxLength: 1, example: 😀 }")]
    [InlineData("{ type: string, pattern: '[', example: a }")]
    [InlineData("{ type: string, pattern: '^(a+)+$', example: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab }")]
    [InlineData("{ type: object, required: [id], properties: { id: { type: string, readOnly: true } }, example: {} }")]
    [InlineData("{ type: object, required: [elsewhere], example: {} }")]
    [InlineData(
        "{ allOf: [{ type: object, additionalProperties: false, properties: { a: {} } }, { properties: { b: {} } }], example: { b: 1 } }"
    )]
    [InlineData("{ oneOf: [{ type: integer }, { type: number }], example: 1 }")]
    [InlineData("{ not: { type: string }, example: a }")]
    [InlineData("{ type: object, if: { required: [a] }, then: { required: [b] }, example: { a: 1 } }")]
    [InlineData("{ type: object, example: '{ \"a\": 1 }' }")]
    [InlineData("{ $ref: '#/components/schemas/Loop', example: { next: { next: {} } } }")]
    [InlineData("{ x-example: 1, type: string }")]
    public void What_fits_or_cannot_be_judged_is_let_pass(string schema)
    {
        Assert.Empty(Said(Read(schema), "CGN1111"));
    }

    [Fact]
    public void The_place_is_that_of_the_part_that_is_wrong()
    {
        ReadResult result = Read(
            "{ type: object, properties: { a: { type: array, items: { type: integer } } }, example: { a: [1, { b: 2 }] } }"
        );

        Assert.Equal(["CGN1111 #/components/schemas/S/example/a/1"], Spec.Said(result));
    }

    [Theory]
    [InlineData("example: 5", "")]
    [InlineData("example: ten", "#/paths/~1a/get/parameters/0/example")]
    [InlineData("examples: { one: { value: ten } }", "#/paths/~1a/get/parameters/0/examples/one/value")]
    [InlineData("examples: { one: { $ref: '#/components/examples/E' } }", "#/components/examples/E/value")]
    public void Of_a_parameter_it_may_be_the_text_that_is_sent(string example, string place)
    {
        ReadResult result = Spec.Read(
            Spec.Document(
                $$"""
                paths:
                  /a:
                    get:
                      parameters: [{ name: q, in: query, schema: { type: string, maxLength: 2 }, {{example}} }]
                      responses: { '200': { description: a } }
                components: { examples: { E: { value: ten } } }
                """
            )
        );

        Assert.Equal(place.Length == 0 ? [] : [$"CGN1111 {place}"], Spec.Said(result));
    }

    [Theory]
    [InlineData("application/json", 1)]
    [InlineData("application/vnd.pets+json; charset=utf-8", 1)]
    [InlineData("text/csv", 0)]
    [InlineData("application/xml", 0)]
    public void Of_a_media_type_it_is_judged_where_that_is_JSON(string mediaType, int faults)
    {
        ReadResult result = Spec.Read(
            Spec.Document(
                $$"""
                paths:
                  /a:
                    get:
                      responses:
                        '200':
                          description: a
                          content: { '{{mediaType}}': { schema: { type: object }, example: plain } }
                """
            )
        );

        Assert.Equal(faults, Said(result, "CGN1111").Length);
    }

    [Theory]
    [InlineData("{ type: string, enum: [a], default: b }", "CGN1112 #/components/schemas/S/default")]
    [InlineData("{ type: integer, maximum: 9, default: 10 }", "CGN1112 #/components/schemas/S/default")]
    [InlineData("{ type: array, items: { type: integer }, default: [a] }", "CGN1112 #/components/schemas/S/default/0")]
    [InlineData("{ type: integer, default: a }", "CGN1112 #/components/schemas/S/default")]
    [InlineData("{ type: integer, default: '5' }", "CGN1011 #/components/schemas/S/default")]
    [InlineData("{ type: integer, default: 1e-1 }", "CGN1011 #/components/schemas/S/default")]
    [InlineData("{ type: integer, default: 15e-1 }", "CGN1011 #/components/schemas/S/default")]
    [InlineData("{ type: integer, default: 1.25E1 }", "CGN1011 #/components/schemas/S/default")]
    [InlineData("{ type: integer, default: 1e-99999999999 }", "CGN1011 #/components/schemas/S/default")]
    public void A_default_is_told_of_once(string schema, string said)
    {
        Assert.Equal([said], Spec.Said(Read(schema)));
    }

    /// <summary>Each level tries two branches: more steps than there is time for.</summary>
    [Fact]
    public void A_choice_of_choices_ends()
    {
        IEnumerable<string> levels = Enumerable
            .Range(0, 60)
            .Select(level =>
                $"    L{level}: {{ oneOf: [{{ $ref: '#/components/schemas/L{level + 1}' }}, {{ $ref: '#/components/schemas/L{level + 1}' }}] }}"
            );
        string document = Spec.Document(
            "components:\n  schemas:\n    S: { example: 1, allOf: [{ $ref: '#/components/schemas/L0' }] }\n"
                + string.Join("\n", levels)
                + "\n    L60: { type: string }\n",
            "3.1.0"
        );

        Assert.NotNull(Spec.Read(document).Model);
    }

    private static ReadResult Read(string schema) =>
        Spec.Read(
            Spec.Document(
                $$"""
                components:
                  schemas:
                    S: {{schema}}
                    Digit: { type: integer, maximum: 9 }
                    Loop: { type: object, properties: { next: { $ref: '#/components/schemas/Loop' } } }
                """,
                "3.1.0"
            )
        );

    private static string[] Said(ReadResult result, string id) =>
        [
            .. result
                .Diagnostics.Where(diagnostic => diagnostic.Descriptor.Id == id)
                .Select(diagnostic => Spec.Message(diagnostic)),
        ];
}
