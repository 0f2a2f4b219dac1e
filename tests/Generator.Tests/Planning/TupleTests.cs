using System.Reflection;
using System.Text.Json;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Arrays whose items have a schema each, and objects whose properties have a pattern.</summary>
public class TupleTests
{
    [Theory]
    [InlineData("minItems: 2, prefixItems: [ { type: number }, { type: string } ]", """[1.5,"a"]""")]
    [InlineData("prefixItems: [ { type: number }, { type: string } ]", "[1.5]")]
    [InlineData("prefixItems: [ { type: number }, { type: string } ]", "[]")]
    [InlineData("prefixItems: [ { type: [number, 'null'] }, { type: string } ]", """[null,"a"]""")]
    [InlineData("prefixItems: [ { type: [number, 'null'] }, { type: string } ]", "[null]")]
    [InlineData("minItems: 1, prefixItems: [ { type: [number, 'null'] } ]", "[null]")]
    [InlineData("prefixItems: [ { type: number } ], items: { type: boolean }", "[1,true,false]")]
    [InlineData("prefixItems: [ { type: number } ], items: { type: [boolean, 'null'] }", "[1,true,null]")]
    [InlineData("prefixItems: [ { type: number } ], items: false", "[1]")]
    [InlineData("items: [ { type: number }, { type: string } ]", """[1,"a"]""")]
    [InlineData("minItems: 1, prefixItems: [ { type: array, items: { type: number } } ]", "[[1,2]]")]
    [InlineData(
        "minItems: 1, prefixItems: [ { type: object, properties: { a: { type: string } } } ]",
        """[{"a":"b"}]"""
    )]
    public void A_tuple_is_an_array_in_json(string schema, string json)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas($"Pair: {{ type: array, {schema} }}", "3.1.0"));
        Assert.Equal(json, emitted.RoundTrip("Pair", json));
        Assert.Equal(emitted.Read("Pair", json), emitted.Read("Pair", json));
    }

    [Fact]
    public void Its_items_are_named_by_their_titles()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                "Point: { type: array, prefixItems: [ { title: X, type: number }, { type: number } ] }",
                "3.1.0"
            )
        );
        Assert.Equal(["X", "Item2"], emitted.Type("Point").GetProperties().Select(property => property.Name).Take(2));
    }

    [Fact]
    public void An_item_that_must_be_there_and_is_not_is_a_fault_that_says_which()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                "Point: { type: array, minItems: 2, prefixItems: [ { type: number }, { type: number } ] }",
                "3.1.0"
            )
        );
        JsonException fault = Assert.ThrowsAny<JsonException>(() => emitted.Read("Point", "[1]"));
        Assert.Contains("the array has no item 1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tuple_may_be_a_branch_of_a_union_and_hold_itself()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Tree: { type: array, prefixItems: [ { $ref: '#/components/schemas/Node' }, { $ref: '#/components/schemas/Node' } ] }
                Node: { oneOf: [ { type: string }, { $ref: '#/components/schemas/Tree' } ] }
                """,
                "3.1.0"
            )
        );
        Assert.Equal("""["a",["b",["c"]]]""", emitted.RoundTrip("Node", """["a",["b",["c"]]]"""));
    }

    [Theory]
    [InlineData("patternProperties: { '^x': { type: integer } }, additionalProperties: false", "Int64")]
    [InlineData(
        "patternProperties: { '^x': { type: integer }, '^y': { type: integer } }, additionalProperties: false",
        "Int64"
    )]
    [InlineData("patternProperties: { '^x': { type: integer } }, additionalProperties: { type: integer }", "Int64")]
    [InlineData(
        "patternProperties: { '^x': { type: integer } }, additionalProperties: { type: string }",
        "JsonElement"
    )]
    [InlineData(
        "patternProperties: { '^x': { type: integer }, '^y': { type: string } }, additionalProperties: false",
        "JsonElement"
    )]
    [InlineData("patternProperties: { '^x': { type: integer } }", "JsonElement")]
    public void Properties_of_a_pattern_are_kept(string schema, string type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $$"""
                Holder: { type: object, properties: { map: { type: object, {{schema}} } } }
                Named: { type: object, properties: { name: { type: string } }, {{schema}} }
                """,
                "3.1.0"
            )
        );
        PropertyInfo map = emitted.Type("Holder").GetProperty("Map")!;
        Assert.Equal(type, map.PropertyType.GetGenericArguments()[1].Name);
        Assert.Equal("""{"map":{"x1":1}}""", emitted.RoundTrip("Holder", """{"map":{"x1":1}}"""));
        Assert.Equal("""{"name":"n","x1":1}""", emitted.RoundTrip("Named", """{"name":"n","x1":1}"""));
    }
}
