using CampaignsGen.Generator.Reading;
using Xunit;

namespace Generator.Tests.Reading;

/// <summary>What does not change the meaning does not change the model, so that nothing after the reading runs again.</summary>
public class EqualityTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Pets, version: '1', contact: { name: A } }
        tags: [{ name: pets }]
        paths:
          /pets:
            get:
              responses:
                '200': { description: k, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
        components:
          schemas:
            Pet:
              type: object
              properties: { name: { type: string, default: a }, tags: { type: array, items: { type: string } } }
        """;

    [Theory]
    [InlineData("paths:", "# a comment\n\n\npaths:")]
    [InlineData(
        "info: { title: Pets, version: '1', contact: { name: A } }\n",
        "info:\n  version: \"1\"\n  title: Pets\n"
    )]
    [InlineData("tags: [{ name: pets }]", "tags: [{ name: pets, externalDocs: { url: https://example.com } }]")]
    [InlineData("contact: { name: A }", "contact: { name: B }")]
    [InlineData("type: object\n      properties", "example: { name: x }\n      type: object\n      properties")]
    [InlineData("\n", "\r\n")]
    [InlineData("components:", "x-more: [1, 2]\ncomponents:")]
    public void An_edit_without_meaning_yields_an_equal_result(string before, string after)
    {
        ReadResult first = Spec.Read(Document);
        ReadResult second = Spec.Read(Document.Replace(before, after, StringComparison.Ordinal));

        Assert.NotNull(first.Model);
        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Theory]
    [InlineData("title: Pets", "title: Cats")]
    [InlineData("default: a", "default: b")]
    [InlineData("description: k", "description: l")]
    [InlineData("{ name: { type: string, default: a }, tags:", "{ tag:")]
    [InlineData("application/json", "text/json")]
    [InlineData("name: pets", "name: cats")]
    public void An_edit_with_meaning_does_not(string before, string after)
    {
        Assert.NotEqual(
            Spec.Read(Document).Model,
            Spec.Read(Document.Replace(before, after, StringComparison.Ordinal)).Model
        );
    }

    [Fact]
    public void Json_and_yaml_say_the_same()
    {
        const string Json = """
            {"openapi":"3.0.3","info":{"title":"Pets","version":"1"},"tags":[{"name":"pets"}],"paths":{"/pets":{"get":{"responses":{"200":
            {"description":"k","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Pet"}}}}}}}},
            "components":{"schemas":{"Pet":{"type":"object","properties":{"name":{"type":"string","default":"a"},
            "tags":{"type":"array","items":{"type":"string"}}}}}}}
            """;

        Assert.Equal(Spec.Read(Document).Model, Spec.Read(Json, "api/spec.json").Model);
    }
}
