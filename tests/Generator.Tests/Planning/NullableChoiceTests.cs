using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>A choice allows null where one of its branches does, though it does not say so itself.</summary>
public class NullableChoiceTests
{
    private const string Named30 = """
        Text: { type: string, nullable: true }
        Cat: { type: object, nullable: true, required: [lives], properties: { lives: { type: integer } } }
        Dog: { type: object, required: [barks], properties: { barks: { type: boolean } } }
        Nothing: { nullable: true }
        """;

    private const string Named31 = """
        Text: { type: [string, 'null'] }
        Cat: { type: [object, 'null'], required: [lives], properties: { lives: { type: integer } } }
        Dog: { type: object, required: [barks], properties: { barks: { type: boolean } } }
        Inner: { oneOf: [ { type: 'null' }, { type: string } ] }
        """;

    [Theory]
    [InlineData("3.0.3", "anyOf: [ { type: string, nullable: true }, { type: integer, nullable: true } ]", "\"a\"")]
    [InlineData("3.0.3", "oneOf: [ { type: string, x-nullable: true }, { type: integer } ]", "5")]
    [InlineData("3.0.3", "oneOf: [ { $ref: '#/components/schemas/Text' }, { type: integer } ]", "\"a\"")]
    [InlineData(
        "3.0.3",
        "oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ]",
        """{"barks":true}"""
    )]
    [InlineData("3.0.3", "anyOf: [ { type: string, format: date, nullable: true }, { type: string } ]", "\"a\"")]
    [InlineData("3.0.3", "anyOf: [ { type: string, enum: [a], nullable: true }, { type: string } ]", "\"b\"")]
    [InlineData(
        "3.0.3",
        "anyOf: [ { type: integer }, { oneOf: [ { type: string, nullable: true }, { type: boolean } ] } ]",
        "true"
    )]
    [InlineData("3.1.0", "oneOf: [ { type: [string, 'null'] }, { type: integer } ]", "5")]
    [InlineData("3.1.0", "oneOf: [ { $ref: '#/components/schemas/Text' }, { type: integer } ]", "5")]
    [InlineData("3.1.0", "oneOf: [ { $ref: '#/components/schemas/Inner' }, { type: integer } ]", "\"a\"")]
    [InlineData(
        "3.0.3",
        "oneOf: [ { $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Nothing' } ]",
        """{"barks":true}"""
    )]
    [InlineData("3.0.3", "enum: [a, 1, null]", "1")]
    [InlineData("3.1.0", "anyOf: [ { type: string }, {} ]", "5")]
    [InlineData("3.1.0", "anyOf: [ { enum: [a, b, null] }, { type: integer } ]", "\"a\"")]
    [InlineData(
        "3.1.0",
        "oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ]",
        """{"lives":9}"""
    )]
    public void Null_is_kept_wherever_the_choice_stands(string version, string choice, string value)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                (version == "3.0.3" ? Named30 : Named31)
                    + $$"""

                    Holder:
                      type: object
                      required: [always]
                      properties:
                        always: { {{choice}} }
                        maybe: { {{choice}} }
                        many: { type: array, items: { {{choice}} } }
                        map: { type: object, additionalProperties: { {{choice}} } }
                    """,
                version
            )
        );
        string[] holders =
        [
            """{"always":null,"maybe":null,"many":[null],"map":{"a":null}}""",
            """{"always":null}""",
            """{"always":V,"maybe":V,"many":[V],"map":{"a":V}}""".Replace("V", value, StringComparison.Ordinal),
        ];
        Assert.All(holders, holder => Assert.Equal(holder, emitted.RoundTrip("Holder", holder)));
    }

    [Fact]
    public void A_branch_of_several_types_is_told_from_the_others()
    {
        TestDocument document = Spec.Schemas(
            "Holder: { type: object, properties: { value: { anyOf: [ { type: [string, integer, 'null'] }, { type: array, items: { type: string } } ] } } }",
            "3.1.0"
        );
        GeneratorRun run = GeneratorRun.Of([document]);
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id == "CGN1501");
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        string[] values = ["\"a\"", "5", "[\"a\"]", "null"];
        Assert.All(
            values.Select(static value => $$"""{"value":{{value}}}"""),
            holder => Assert.Equal(holder, emitted.RoundTrip("Holder", holder))
        );
    }
}
