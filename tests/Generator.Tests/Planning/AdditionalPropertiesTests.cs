using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Properties that a schema does not name: kept, typed, or refused a place.</summary>
public class AdditionalPropertiesTests
{
    [Theory]
    [InlineData(
        "additionalProperties: true",
        """{"name":"a","more":[1,{"x":null}]}""",
        """{"name":"a","more":[1,{"x":null}]}"""
    )]
    [InlineData(
        "additionalProperties: { type: integer }",
        """{"name":"a","one":1,"two":2}""",
        """{"name":"a","one":1,"two":2}"""
    )]
    [InlineData(
        "additionalProperties: { type: string, nullable: true }",
        """{"name":"a","one":null}""",
        """{"name":"a","one":null}"""
    )]
    [InlineData("additionalProperties: false", """{"name":"a","more":1}""", """{"name":"a"}""")]
    [InlineData("description: unsaid", """{"name":"a","more":1}""", """{"name":"a"}""")]
    public void They_are_kept_where_the_schema_speaks_of_them(string rule, string json, string kept)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas($"Thing: {{ type: object, properties: {{ name: {{ type: string }} }}, {rule} }}")
        );
        Assert.Equal(kept, emitted.RoundTrip("Thing", json));
    }

    [Theory]
    [InlineData("true", "false", """{"name":"a"}""")]
    [InlineData("false", "true", """{"name":"a"}""")]
    [InlineData("false", "{ type: integer }", """{"name":"a"}""")]
    [InlineData("{ type: integer }", "false", """{"name":"a"}""")]
    [InlineData("false", null, """{"name":"a"}""")]
    [InlineData(null, "false", """{"name":"a"}""")]
    [InlineData("true", null, """{"name":"a","more":1}""")]
    [InlineData(null, "true", """{"name":"a","more":1}""")]
    [InlineData("true", "true", """{"name":"a","more":1}""")]
    public void All_parts_must_allow_them(string? first, string? second, string kept)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $"Thing: {{ allOf: [{{ type: object, properties: {{ name: {{ type: string }} }}{Rule(first)} }}, {{ type: object{Rule(second)} }}] }}\n"
                    + $"Outer: {{ type: object, properties: {{ name: {{ type: string }} }}{Rule(first)}, allOf: [{{ type: object{Rule(second)} }}] }}"
            )
        );
        Assert.Equal(kept, emitted.RoundTrip("Thing", """{"name":"a","more":1}"""));
        Assert.Equal(kept, emitted.RoundTrip("Outer", """{"name":"a","more":1}"""));
    }

    [Theory]
    [InlineData("true", "{ type: integer }")]
    [InlineData("{ type: integer }", "true")]
    public void The_type_of_one_part_applies(string first, string second)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $"Thing: {{ allOf: [{{ type: object, properties: {{ name: {{ type: string }} }}{Rule(first)} }}, {{ type: object{Rule(second)} }}] }}"
            )
        );
        Assert.Equal(
            typeof(long),
            emitted.Type("Thing").GetProperty("AdditionalProperties")!.PropertyType.GetGenericArguments()[^1]
        );
    }

    [Fact]
    public void A_property_of_that_name_keeps_its_name()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                "Thing: { type: object, additionalProperties: true, properties: { additionalProperties: { type: string }, AdditionalProperties: { type: integer } } }"
            )
        );
        const string Json = """{"additionalProperties":"a","AdditionalProperties":2,"x":3}""";
        Assert.Equal(Json, emitted.RoundTrip("Thing", Json));
    }

    [Fact]
    public void An_object_that_is_closed_and_names_nothing_is_an_empty_model()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas("None: { type: object, additionalProperties: false }")
        );
        Assert.Equal("{}", emitted.RoundTrip("None", """{"x":1}"""));
    }

    [Fact]
    public void Models_with_equal_entries_are_equal()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                "Thing: { type: object, additionalProperties: true, properties: { list: { type: array, items: { type: integer } } } }"
            )
        );
        const string Json = """{"list":[1,2],"x":{"y":1.0}}""";
        object first = emitted.Read("Thing", Json)!;
        object second = emitted.Read("Thing", Json)!;
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, emitted.Read("Thing", """{"list":[2,1],"x":{"y":1.0}}"""));
    }

    private static string Rule(string? rule) => rule is null ? "" : $", additionalProperties: {rule}";
}
