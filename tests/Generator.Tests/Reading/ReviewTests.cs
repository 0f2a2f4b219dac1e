using CampaignsGen.Generator.Reading;
using Xunit;

namespace Generator.Tests.Reading;

/// <summary>What Microsoft.OpenApi adds, and what it must not take away.</summary>
public class ReviewTests
{
    [Fact]
    public void A_rule_that_only_it_knows_is_told_for_information()
    {
        ReadResult result = Spec.Read(Spec.Document("components: { schemas: { 'a b': { type: string } } }"));

        Assert.Equal(["CGN1007 #/components"], Spec.Said(result));
        Assert.Contains("'a b'", Spec.Message(result.Diagnostics[0]), StringComparison.Ordinal);
        Assert.Single(result.Model!.Schemas);
    }

    [Theory]
    [InlineData("responses: { R: {} }", "CGN1007 #/responses/R")]
    public void Its_pointers_into_a_2_0_document_are_those_of_the_document(string sections, string said)
    {
        Assert.Equal([said], Spec.Said(Spec.Read(Spec.Swagger(sections))));
    }

    /// <summary>It does not leave an operation whose body has examples, before it goes on with the components.</summary>
    [Fact]
    public void What_it_places_in_an_operation_and_is_in_the_components_is_said_there()
    {
        const string Body = "{ content: { application/json: { schema: {}, examples: { e: { value: 1 } } } } }";
        string paths =
            $"paths: {{ /a: {{ post: {{ requestBody: {Body}, responses: {{ '200': {{ description: ok }} }} }} }} }}\n";

        Assert.Equal(
            ["CGN1007 #/components/responses/R"],
            Spec.Said(Spec.Read(Spec.Document(paths + "components: { responses: { R: {} } }")))
        );
    }

    /// <summary>It throws a FormatException for the whole document where one boolean is a text.</summary>
    [Fact]
    public void A_value_of_a_wrong_kind_does_not_end_the_reading()
    {
        ReadResult result = Spec.Read(Spec.Document("components: { schemas: { A: { deprecated: perhaps }, B: {} } }"));

        Assert.Equal(["CGN1006 #/components/schemas/A/deprecated"], Spec.Said(result));
        Assert.Equal(2, result.Model!.Schemas.Count);
    }

    /// <summary>It holds boolean schemas as null.</summary>
    [Fact]
    public void A_boolean_schema_is_a_schema()
    {
        ReadResult result = Spec.Read(
            Spec.Document("components: { schemas: { A: { properties: { all: true, none: false } } } }", "3.1.0")
        );

        Assert.Equal(
            [false, true],
            Spec.Named(result.Model!, "A").Properties.Select(property => property.Schema.HasNot)
        );
    }
}
