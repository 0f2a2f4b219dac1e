using System.Reflection;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>How objects and arrays are told apart by what their properties and items hold. A star stands for a value that is kept whole.</summary>
public class NestedTellingTests
{
    private const string Constants =
        "type: object, properties: { m: { type: object, required: [kind], properties: { kind: { enum: [a] }, x: {} } } }"
        + "|type: object, properties: { m: { type: object, required: [kind], properties: { kind: { enum: [b] }, x: {} } } }";

    private const string Required =
        "type: object, required: [to], properties: { to: { type: object, required: [ncco], properties: { ncco: {}, type: {} } } }"
        + "|type: object, required: [to], properties: { to: { type: object, required: [url], properties: { url: {}, type: {} } } }";

    private const string Third =
        "type: object, properties: { a: { type: object, properties: { b: { type: object, properties: { c: { enum: [1] } } } } } }"
        + "|type: object, properties: { a: { type: object, properties: { b: { type: object, properties: { c: { enum: [2] } } } } } }";

    private const string Names =
        "type: object, properties: { p: { type: object, properties: { left: {}, both: {} } } }"
        + "|type: object, properties: { p: { type: object, properties: { right: {}, both: {} } } }";

    private const string Open =
        "type: object, properties: { p: { type: object, properties: { left: {} }, additionalProperties: true } }"
        + "|type: object, properties: { p: { type: object, properties: { right: {} } } }";

    private const string Items =
        "type: object, properties: { list: { type: array, items: { type: string } } }"
        + "|type: object, properties: { list: { type: array, items: { type: boolean } } }";

    private const string ItemObjects =
        "type: object, properties: { list: { type: array, items: { type: object, properties: { v: { type: integer } } } } }"
        + "|type: object, properties: { list: { type: array, items: { type: object, properties: { v: { type: string } } } } }";

    private const string Arrays =
        "type: array, items: { type: object, required: [id], properties: { id: { type: integer } } }"
        + "|type: array, items: { type: object, required: [id, name], properties: { id: { type: integer }, name: { type: string } } }";

    private const string Numbers = "type: array, items: { type: integer }|type: array, items: { type: number }";

    private const string Lenient =
        "type: array, items: { type: integer, enum: ['1', '2'] }|type: array, items: { type: string, format: uuid }";

    private const string LenientText =
        "type: array, items: { type: string, enum: [1, 2] }|type: array, items: { type: integer }";

    private const string Nullable =
        "type: object, properties: { t: { oneOf: [ { type: 'null' }, { type: integer, enum: [1] } ] } }"
        + "|type: object, properties: { t: { oneOf: [ { type: 'null' }, { type: integer, enum: [2] } ] } }";

    [Theory]
    // A constant in an object.
    [InlineData(Constants, """{"m":{"kind":"a","x":1}}""", "A")]
    [InlineData(Constants, """{"m":{"x":1,"kind":"b"}}""", "B")]
    [InlineData(Constants, """{"m":{"kind":"c"}}""", "JsonElement")]
    [InlineData(Constants, """{"m":{"x":1}}""", "JsonElement")]
    [InlineData(Constants, """{"m":{"kind":"a"},"m":{"kind":"b"}}""", "JsonElement")]
    [InlineData(Constants, """[{"m":{"kind":"a"}}]""", "JsonElement")]
    // Properties that an object in a property requires.
    [InlineData(Required, """{"to":{"ncco":1}}""", "A")]
    [InlineData(Required, """{"to":{"type":"x","url":1}}""", "B")]
    [InlineData(Required, """{"to":{"url":1,"ncco":2}}""", "A*")]
    [InlineData(Required, """{"to":{"type":"x"}}""", "JsonElement")]
    [InlineData(Required, """{"to":{}}""", "JsonElement")]
    [InlineData(Required, "{}", "JsonElement")]
    // Three levels.
    [InlineData(Third, """{"a":{"b":{"c":1}}}""", "A")]
    [InlineData(Third, """{"a":{"b":{"c":2}}}""", "B")]
    [InlineData(Third, """{"a":{"b":{"c":3}}}""", "JsonElement")]
    [InlineData(Third, """{"a":{"b":{}}}""", "A*")]
    // Names of properties in a property.
    [InlineData(Names, """{"p":{"left":1}}""", "A")]
    [InlineData(Names, """{"p":{"both":1,"right":2}}""", "B")]
    [InlineData(Names, """{"p":{"left":1,"right":2}}""", "A*")]
    [InlineData(Names, """{"p":{"both":1}}""", "A*")]
    [InlineData(Open, """{"p":{"right":1}}""", "B")]
    [InlineData(Open, """{"p":{"left":1,"right":2}}""", "A")]
    // Types of items.
    [InlineData(Items, """{"list":["a"]}""", "A")]
    [InlineData(Items, """{"list":[true]}""", "B")]
    [InlineData(Items, """{"list":[1]}""", "JsonElement")]
    [InlineData(Items, """{"list":[]}""", "A*")]
    [InlineData(ItemObjects, """{"list":[{"v":1}]}""", "A")]
    [InlineData(ItemObjects, """{"list":[{},{"v":"x"},{"v":"y"}]}""", "B")]
    [InlineData(ItemObjects, """{"list":[{"v":1},{"v":2},{"v":3}]}""", "A")]
    // Arrays by their items.
    [InlineData(Arrays, """[{"id":1},{"id":2}]""", "A")]
    [InlineData(Arrays, """[{"id":1,"name":"n"}]""", "B")]
    [InlineData(Arrays, """[{"id":1},{"id":2,"name":"n"}]""", "A")]
    [InlineData(Arrays, "[]", "A*")]
    [InlineData(Arrays, "[1]", "JsonElement")]
    [InlineData(Arrays, """{"id":1}""", "JsonElement")]
    [InlineData(Numbers, "[1,2.5]", "B")]
    [InlineData(Numbers, "[1,2]", "A*")]
    // Enums that also allow their values as another type.
    [InlineData(Lenient, "[1]", "A")]
    [InlineData(Lenient, """["1"]""", "A*")]
    [InlineData(LenientText, """["1"]""", "A")]
    [InlineData(LenientText, "[1]", "A*")]
    [InlineData(Nullable, """{"t":1}""", "A")]
    [InlineData(Nullable, """{"t":2}""", "B")]
    [InlineData(Nullable, """{"t":null}""", "A*")]
    public void What_is_deeper_tells_where_nothing_else_does(string branches, string json, string expected)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Run(branches));
        object union = emitted.Read("U", json)!;
        object value = union.GetType().GetProperty("Value")!.GetValue(union)!;
        object? whole = union
            .GetType()
            .GetProperty("Whole", BindingFlags.Instance | BindingFlags.NonPublic)!
            .GetValue(union);
        Assert.Equal(expected, NameOf(emitted, value) + (whole is null ? "" : "*"));
        if (whole is not null || expected == "JsonElement")
        {
            Assert.Equal(json, EmittedAssembly.Write(union));
        }
    }

    [Theory]
    [InlineData(
        "type: object, properties: { a: { type: string } }|type: object, properties: { a: { type: string, format: date } }"
    )]
    [InlineData(
        "type: object, properties: { m: { type: object, properties: { k: { enum: [a, b] } } } }"
            + "|type: object, properties: { m: { type: object, properties: { k: { enum: [b, c] } } } }"
    )]
    [InlineData(
        "type: object, properties: { a: { type: object, properties: { b: { type: object, properties: { c: { type: object, properties: { d: { type: object, properties: { e: { enum: [1] } } } } } } } } } }"
            + "|type: object, properties: { a: { type: object, properties: { b: { type: object, properties: { c: { type: object, properties: { d: { type: object, properties: { e: { enum: [2] } } } } } } } } } }"
    )]
    [InlineData("type: array, items: { type: string }|type: array, maxItems: 2, items: { type: string }")]
    public void What_nothing_tells_keeps_its_json(string branches) =>
        Assert.Contains(Run(branches, isTold: false).Diagnostics, static diagnostic => diagnostic.Id == "CGN1501");

    [Fact]
    public void What_stands_above_is_enough_where_it_tells()
    {
        GeneratorRun run = Run(
            "type: object, properties: { x: {}, m: { type: object, properties: { k: { enum: [a] } } } }"
                + "|type: object, properties: { y: {}, m: { type: object, properties: { k: { enum: [b] } } } }"
        );
        Assert.DoesNotContain(
            run.Sources.Values,
            static source => source.Contains(".Object(", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Schemas_that_lead_back_to_themselves_end()
    {
        GeneratorRun run = GeneratorRun.Of([
            Spec.Schemas(
                """
                A: { type: object, properties: { next: { $ref: '#/components/schemas/A' } } }
                B: { type: object, properties: { next: { $ref: '#/components/schemas/B' } } }
                U: { anyOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' } ] }
                """
            ),
        ]);
        Assert.Contains(run.Diagnostics, static diagnostic => diagnostic.Id == "CGN1501");
    }

    [Fact]
    public void Json_of_the_server_is_read_once_however_long_and_deep()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Run(ItemObjects));
        string many = $$"""{"list":[{{string.Join(',', Enumerable.Repeat("{}", 100_000))}},{"v":"x"}]}""";
        Assert.Equal(many, emitted.RoundTrip("U", many));
        string deep = $$"""{"list":[{"v":{{new string('[', 100)}}{{new string(']', 100)}}}]}""";
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => emitted.Read("U", deep));
    }

    private static GeneratorRun Run(string branches, bool isTold = true)
    {
        string[] parts = branches.Split('|');
        GeneratorRun run = GeneratorRun.Of([
            Spec.Schemas(
                $$"""
                A: { {{parts[0]}} }
                B: { {{parts[1]}} }
                U: { anyOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' } ] }
                """,
                "3.1.0"
            ),
        ]);
        Assert.Equal(!isTold, run.Diagnostics.Any(static diagnostic => diagnostic.Id == "CGN1501"));
        return run;
    }

    /// <summary>A branch that is an array is called by the parameter of the union's function that takes it.</summary>
    private static string NameOf(EmittedAssembly emitted, object value)
    {
        if (value is not System.Collections.IEnumerable || value is System.Text.Json.JsonElement)
        {
            return value.GetType().Name;
        }

        string[] arrays =
        [
            .. emitted
                .Type("U")
                .GetMethods()
                .Where(static method => method.Name == "From")
                .Select(method => method.GetParameters()[0].ParameterType.IsInstanceOfType(value) ? "yes" : "no"),
        ];
        return arrays[0] == "yes" ? "A" : "B";
    }
}
