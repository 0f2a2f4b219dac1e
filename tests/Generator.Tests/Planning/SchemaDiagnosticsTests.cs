using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What CGN1501 to CGN1506, and CGN1518, say of schemas, and where.</summary>
public class SchemaDiagnosticsTests
{
    [Theory]
    [InlineData("oneOf")]
    [InlineData("anyOf")]
    public void CGN1501_a_choice_that_cannot_be_told_apart(string keyword)
    {
        const string Branch = "{ type: object, properties: { name: { type: string } } }";
        const string Other = "{ type: object, properties: { name: { type: string, format: date } } }";
        TestDocument document = Spec.Schemas($"Choice: {{ {keyword}: [ {Branch}, {Other} ] }} # here");
        string message =
            $"The branches of this {keyword} cannot be distinguished by type, discriminator or properties, so the value is kept as JSON and can be read as each of them. To fix this, add a discriminator, or a property that only one branch has.";
        Reported.Once(document, "CGN1501", DiagnosticSeverity.Warning, message);
    }

    [Fact]
    public void CGN1502_an_enum_of_numbers()
    {
        TestDocument document = Spec.Schemas("Level: { type: number, enum: [ 1.5, 2 ] } # here");
        const string Message =
            "This enum of numbers is generated as Double; its values appear in the documentation only";
        Reported.Once(document, "CGN1502", DiagnosticSeverity.Info, Message);
    }

    [Fact]
    public void CGN1503_an_enum_with_an_object()
    {
        TestDocument document = Spec.Schemas("Either: { enum: [ a, { b: 1 } ] } # here", "3.1.0");
        Reported.Once(
            document,
            "CGN1503",
            DiagnosticSeverity.Info,
            "The values of this enum include an object or an array, so it is generated as a JsonElement, which preserves the whole value"
        );
    }

    [Fact]
    public void CGN1504_a_keyword_without_effect()
    {
        TestDocument document = Spec.Schemas("Map: { type: object, propertyNames: { pattern: '^x' } } # here", "3.1.0");
        Reported.Once(document, "CGN1504", DiagnosticSeverity.Info, "'propertyNames' has no effect on the client here");
    }

    [Theory]
    [InlineData("{ type: string }, { type: integer }", "one part is string, another is integer")]
    [InlineData(
        "{ type: string, enum: [ a ] }, { type: string, enum: [ b ] }",
        "two parts are enums without a value in common"
    )]
    [InlineData(
        "{ oneOf: [ { type: string } ] }, { oneOf: [ { type: integer } ] }",
        "two parts are each a choice of schemas"
    )]
    public void CGN1505_parts_that_contradict_each_other(string parts, string conflict)
    {
        TestDocument document = Spec.Schemas($"Both: {{ allOf: [ {parts} ] }} # here");
        string message =
            $"The parts of this allOf contradict each other ({conflict}), so it is generated as a JsonElement, which preserves the whole value. To fix this, correct the part that is wrong.";
        Reported.Once(document, "CGN1505", DiagnosticSeverity.Warning, message);
    }

    [Fact]
    public void CGN1506_a_schema_of_itself_only()
    {
        TestDocument document = Spec.Schemas(
            "Nest: { type: array, items: { $ref: '#/components/schemas/Nest' } } # here"
        );
        Reported.Once(
            document,
            "CGN1506",
            DiagnosticSeverity.Warning,
            "'Nest' refers to itself without an object in between, so it is generated as a JsonElement. To fix this, add an object in between."
        );
    }

    [Fact]
    public void CGN1518_of_lists_in_lists()
    {
        string lists = string.Concat(Enumerable.Repeat("{ items: ", 24)) + "{ type: string }" + new string('}', 24);
        TestDocument document = Spec.Schemas($"Nest: {lists} # here");
        Reported.Once(
            document,
            "CGN1518",
            DiagnosticSeverity.Warning,
            "Arrays, maps and choices are nested more than 24 levels deep here, so it is generated as a JsonElement, which preserves the whole value. To fix this, use fewer levels or combinations."
        );
    }

    [Fact]
    public void CGN1518_of_parts_in_parts()
    {
        IEnumerable<string> schemas = Enumerable
            .Range(1, 64)
            .Select(static index =>
                $"S{index}: {{ allOf: [ {{ $ref: '#/components/schemas/S{index - 1}' }} ], properties: {{ p{index}: {{ type: string }} }} }}"
                + (index == 64 ? " # here" : "")
            );
        TestDocument document = Spec.Schemas(
            "S0: { properties: { p0: { type: string } } }\n" + string.Join("\n", schemas)
        );
        Reported.Once(
            document,
            "CGN1518",
            DiagnosticSeverity.Warning,
            "The allOf parts of the schema are nested more than 64 levels deep, so it is generated as a JsonElement, which preserves the whole value. To fix this, use fewer levels or combinations."
        );
    }
}
