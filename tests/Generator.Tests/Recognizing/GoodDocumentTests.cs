using Generator.Tests.Reading;
using Xunit;

namespace Generator.Tests.Recognizing;

/// <summary>Documents that only hold what other files begin with are read without a word.</summary>
public class GoodDocumentTests
{
    [Theory]
    [InlineData("info:\n  title: Pets\n  version: '1'\n  description: |\n    Pets\n    =======\n    All of them.\n")]
    [InlineData(
        "info:\n  title: Pets\n  version: '1'\n  description: |\n    Of a merge:\n    <<<<<<< HEAD\n    a\n    =======\n    b\n    >>>>>>> feature\n"
    )]
    [InlineData("info:\n  title: Pets\n  version: '1'\n  description: >-\n    <<<<<<< HEAD\n    >>>>>>> feature\n")]
    [InlineData(
        "info: { title: Pets, version: '1', description: '<!DOCTYPE html><html><body>swagger-ui</body></html>' }\n"
    )]
    [InlineData("info: { title: Pets, version: '1', description: '{\"message\":\"Not Found\"}' }\n")]
    [InlineData("info: { title: 'FORMAT: 1A', version: '1' }\n")]
    [InlineData("info: { title: Pets, version: '1' }\nx-postman: { info: { _postman_id: '1' } }\n")]
    [InlineData("# <!DOCTYPE html>\ninfo: { title: Pets, version: '1' }\n")]
    [InlineData(
        "info: { title: Pets, version: '1' }\nx-schema: { $schema: 'http://json-schema.org/draft-07/schema#' }\n"
    )]
    [InlineData("info: { title: Pets, version: '1', description: \"tab\\tinside\" }\n")]
    [InlineData(
        "info:\n  title: Pets\n  version: '1'\n  description: |\n    syntax = \"proto3\";\n    type Query {\n    }\n"
    )]
    [InlineData("info:\n  title: Pets\n  version: '1'\n  description: |\n    ---\n    openapi: 2\n    ---\n")]
    [InlineData("info: { title: Pets, version: '1', description: 'version https://git-lfs.github.com/spec/v1' }\n")]
    public void Words_of_other_files_are_words(string sections) =>
        Assert.Equal([], Spec.Said(Spec.Read("openapi: 3.0.3\npaths: {}\n" + sections)));

    [Theory]
    [InlineData("asyncapi")]
    [InlineData("item")]
    [InlineData("swaggerVersion")]
    [InlineData("arazzo")]
    [InlineData("log")]
    [InlineData("__schema")]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("=======")]
    public void A_property_may_have_any_name(string name)
    {
        string schema = $"{{ type: object, properties: {{ '{name}': {{ type: string }} }} }}";

        Assert.Equal(name, Spec.Schema(schema).Properties[0].Name);
    }

    [Theory]
    [InlineData("<!-- pets -->")]
    [InlineData("#%RAML 1.0")]
    [InlineData("{ \"_postman_id\": 1 }")]
    public void JSON_may_say_them_in_a_description(string description)
    {
        string text = $$$"""
            {"openapi":"3.0.3","info":{"title":"Pets","version":"1","description":"{{{description.Replace(
                "\"",
                "\\\"",
                StringComparison.Ordinal
            )}}}"},"paths":{}}
            """;

        Assert.Equal(description, Spec.Model(text).Description);
    }

    /// <summary>A faulty OpenAPI document is that, whatever else stands in it.</summary>
    [Theory]
    [InlineData("openapi: 3.0.3\ninfo:\n  description: |\ntype Query {\n  a: 1\n")]
    [InlineData("openapi: 3.0.3\ninfo: { title: Pets\nsyntax = \"proto3\";\nimport \"@typespec/http\";\npaths: {}\n")]
    public void What_names_its_version_is_no_other_file(string text) =>
        Assert.Equal("CGN1001", Assert.Single(Spec.Read(text).Diagnostics).Descriptor.Id);
}
