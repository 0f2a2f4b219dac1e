using CampaignsGen.Generator.Reading;
using Xunit;

namespace Generator.Tests.Reading;

/// <summary>Fields, held against the tables of the version of the document.</summary>
public class FieldTests
{
    private const string Answer = "responses: { '200': { description: ok } }";

    [Theory]
    [InlineData("3.0.3", "{ nullable: true, writeOnly: true }", null)]
    [InlineData("3.1.0", "{ nullable: true }", "CGN1019 #/components/schemas/S/nullable")]
    [InlineData("3.1.0", "{ $comment: c, $defs: { A: {} }, ofMyOwn: 1 }", null)]
    [InlineData("3.0.3", "{ ofMyOwn: 1 }", "CGN1008 #/components/schemas/S/ofMyOwn")]
    [InlineData("3.0.3", "{ propertyNames: {} }", "CGN1015 #/components/schemas/S/propertyNames")]
    [InlineData("3.1.0", "{ maxLenght: 1 }", "CGN1014 #/components/schemas/S/maxLenght")]
    [InlineData("3.1.0", "{ $schema: 'https://example.com/own', maxLenght: 1 }", null)]
    [InlineData("3.0.3", "{ pattern: '(a' }", "CGN1017 #/components/schemas/S/pattern")]
    [InlineData(
        "3.0.3",
        "{ type: object, required: [nmae], properties: { name: {} } }",
        "CGN1018 #/components/schemas/S/required/0"
    )]
    [InlineData("3.1.0", "{ minimum: 1, exclusiveMinimum: true }", "CGN1340 #/components/schemas/S/exclusiveMinimum")]
    public void A_schema_has_the_keywords_of_its_version(string version, string schema, string? said)
    {
        ReadResult result = Spec.Read(Spec.Document($"components: {{ schemas: {{ S: {schema} }} }}", version));

        Assert.Equal(said is null ? [] : [said], Spec.Said(result));
    }

    [Theory]
    [InlineData("parameters: [{ $ref: '#/components/schemas/S' }]", "CGN1016 #/paths/~1a/get/parameters/0/$ref")]
    [InlineData(
        "parameters: [{ name: p, in: query, schema: {}, content: { a/b: {} } }]",
        "CGN1342 #/paths/~1a/get/parameters/0/content"
    )]
    [InlineData(
        "requestBody: { content: { aplication/json: { schema: {} } } }",
        "CGN1341 #/paths/~1a/get/requestBody/content/aplication~1json"
    )]
    [InlineData(
        "requestBody: { content: { application/vnd.ünï+xml: { schema: {} } } }",
        "CGN1341 #/paths/~1a/get/requestBody/content/application~1vnd.ünï+xml"
    )]
    public void An_operation_says_what_can_be_meant(string field, string said)
    {
        string document = Spec.Document(
            $"paths: {{ /a: {{ get: {{ {field}, {Answer} }} }} }}\ncomponents: {{ schemas: {{ S: {{}} }} }}"
        );

        Assert.Equal([said], Spec.Said(Spec.Read(document)));
    }

    [Fact]
    public void What_a_reference_leads_to_is_not_lost()
    {
        ReadResult result = Spec.Read(
            Spec.Document("definitions: { A: {} }\ncomponents: { schemas: { S: { $ref: '#/definitions/A' } } }")
        );

        Assert.Equal(["CGN1019 #/definitions"], Spec.Said(result));
    }

    [Fact]
    public void A_keyword_beside_a_reference_that_asks_nothing_is_for_information()
    {
        ReadResult result = Spec.Read(
            Spec.Document("components: { schemas: { A: {}, S: { $ref: '#/components/schemas/A', type: object } } }")
        );

        Assert.Equal(["CGN1110 #/components/schemas/S/type"], Spec.Said(result));
    }
}
