using System.Text.Json.Nodes;
using Generator.Tests.Planning;
using TestKit;
using Xunit;

namespace Generator.Tests.FieldFails;

/// <summary>Properties named <c>1s</c>, <c>$type</c>, <c>+1</c> and <c>-1</c>, <c>class</c>, <c>AdditionalProperties</c>; two that differ by case or punctuation only.</summary>
public class PropertyNamesTests
{
    [Theory]
    [InlineData("1s", "_1s")]
    [InlineData("$type", "Type")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("class", "Class")]
    [InlineData("AdditionalProperties", "AdditionalProperties")]
    [InlineData("Equals", "Equals2")]
    [InlineData("json", "Json")]
    [InlineData("Thing", "Thing2")]
    [InlineData("@odata.type", "OdataType")]
    [InlineData("***", "Property")]
    [InlineData("größe", "Größe")]
    public void A_property_of_any_name(string name, string identifier)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Object($"'{name}': {{ type: string }}"));
        Assert.NotNull(emitted.Type("Thing").GetProperty(identifier));
        string json = $$"""{"{{name}}":"x"}""";
        AssertKept(emitted, json);
    }

    [Fact]
    public void Plus_and_minus_one_beside_each_other()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Object("'+1': { type: integer }\n'-1': { type: integer }\n'1': { type: integer }")
        );
        Assert.Equal(["Minus1", "Plus1", "_1"], Properties(emitted));
        const string Json = """{"+1":3,"-1":2,"1":1}""";
        AssertKept(emitted, Json);
    }

    [Theory]
    [InlineData("userName", "username", "UserName Username")]
    [InlineData("URL", "url", "Url Url2")]
    [InlineData("url", "URL", "Url Url2")]
    [InlineData("foo-bar", "foo_bar", "FooBar FooBar2")]
    [InlineData("foo-bar", "fooBar", "FooBar FooBar2")]
    [InlineData("a", "A", "A A2")]
    public void Two_that_differ_by_case_or_punctuation_only(string first, string second, string identifiers)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Object($"'{first}': {{ type: integer }}\n'{second}': {{ type: integer }}")
        );
        Assert.Equal(identifiers.Split(' '), Properties(emitted));
        string json = $$"""{"{{first}}":1,"{{second}}":2}""";
        AssertKept(emitted, json);
    }

    [Theory]
    [InlineData("foo-bar", "fooBar")]
    [InlineData("fooBar", "foo-bar")]
    public void The_one_that_is_spelt_like_it_has_the_name_wherever_it_stands(string first, string second)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Object($"'{first}': {{ type: integer }}\n'{second}': {{ type: integer }}")
        );
        object model = emitted.Read("Thing", """{"fooBar":1,"foo-bar":2}""")!;
        Assert.Equal(1L, model.GetType().GetProperty("FooBar")!.GetValue(model));
        Assert.Equal(2L, model.GetType().GetProperty("FooBar2")!.GetValue(model));
    }

    [Fact]
    public void AdditionalProperties_beside_additional_properties()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Object(
                "AdditionalProperties: { type: string }\nadditionalProperties: { type: string }",
                "additionalProperties: { type: integer }"
            )
        );
        const string Json = """{"AdditionalProperties":"a","additionalProperties":"b","more":1}""";
        AssertKept(emitted, Json);
        Assert.Equal(["AdditionalProperties", "AdditionalProperties2", "AdditionalProperties3"], Properties(emitted));
    }

    private static void AssertKept(EmittedAssembly emitted, string json)
    {
        string written = emitted.RoundTrip("Thing", json);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), written);
    }

    private static string[] Properties(EmittedAssembly emitted) =>
        [
            .. emitted
                .Type("Thing")
                .GetProperties()
                .Select(static property => property.Name)
                .Order(StringComparer.Ordinal),
        ];

    private static TestDocument Object(string properties, string more = "")
    {
        string lines = string.Join("\n    ", properties.Split('\n'));
        return Spec.Schemas($"Thing:\n  type: object\n  {more}\n  properties:\n    {lines}");
    }
}
