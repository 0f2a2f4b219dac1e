using System.Globalization;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Numbers that may be texts, in each way that producers say it: plain numbers in C#, read in both forms, written as numbers.</summary>
public class NumericTextTests
{
    private const string Whole = @"pattern: '^-?(?:0|[1-9]\d*)$'";
    private const string Fraction = @"pattern: '^-?(?:0|[1-9]\d*)(?:\.\d+)?$'";
    private const string Exponent = @"pattern: '^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$'";
    private const string Pydantic = @"pattern: '^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$'";

    [Theory]
    [InlineData("3.1.1", $"type: [integer, string], {Whole}, format: int32", "Int32", "-5")]
    [InlineData("3.1.1", $"type: [integer, string], {Whole}, format: uint8", "Int32", "5")]
    [InlineData("3.1.1", $"type: [integer, string], {Whole}, format: int16", "Int32", "5")]
    [InlineData("3.1.1", $"type: [integer, string], {Whole}, format: uint32", "UInt32", "4294967295")]
    [InlineData("3.1.1", $"type: [integer, string], {Whole}, format: int64", "Int64", "9007199254740993")]
    [InlineData("3.1.1", $"type: [integer, string], {Whole}, format: uint64", "UInt64", "18446744073709551615")]
    [InlineData("3.1.1", $"type: [integer, string], {Whole}", "Int64", "9007199254740993")]
    [InlineData("3.1.1", $"type: [number, string], {Exponent}, format: float", "Single", "1.5")]
    [InlineData("3.2.0", $"type: [number, string], {Exponent}, format: double", "Double", "1.5")]
    [InlineData("3.1.1", $"type: [number, string], {Fraction}, format: double", "Double", "12.25")]
    [InlineData("3.1.1", $"type: [number, string], {Fraction}, format: decimal", "Decimal", "12.50")]
    [InlineData("3.1.1", $"type: [number, string], {Fraction}", "Decimal", "12.50")]
    [InlineData("3.1.1", $"type: [number, string], {Exponent}", "Double", "1.5")]
    [InlineData("3.1.1", "type: [string, integer], format: int64", "Int64", "7")]
    [InlineData("3.1.1", $"type: [integer, string], {Fraction}", "Decimal", "1.5")]
    [InlineData("3.0.4", $"anyOf: [{{ type: integer }}, {{ type: string }}], {Whole}, format: int32", "Int32", "5")]
    [InlineData(
        "3.0.4",
        $"anyOf: [{{ type: integer }}, {{ type: string }}], {Whole}, format: uint64",
        "UInt64",
        "18446744073709551615"
    )]
    [InlineData(
        "3.0.4",
        $"oneOf: [{{ type: string }}, {{ type: number }}], {Fraction}, format: double",
        "Double",
        "2.5"
    )]
    [InlineData("3.0.4", $"oneOf: [{{ type: string, {Whole} }}, {{ type: integer, format: int32 }}]", "Int32", "5")]
    [InlineData("3.0.4", "oneOf: [{ type: string, format: int64 }, { type: integer, format: int64 }]", "Int64", "5")]
    [InlineData("3.1.1", "anyOf: [{ type: integer }, { type: string }], format: int64", "Int64", "5")]
    [InlineData("3.0.4", $"{Whole}, format: int32", "Int32", "5")]
    [InlineData("3.0.4", $"{Fraction}, format: double", "Double", "5.5")]
    [InlineData("3.0.4", $"{Fraction}, format: decimal", "Decimal", "5.50")]
    [InlineData("3.1.0", $"anyOf: [{{ type: number }}, {{ type: string, {Pydantic} }}]", "Decimal", "12.50")]
    [InlineData(
        "3.1.0",
        $"anyOf: [{{ type: number, exclusiveMinimum: 0.0 }}, {{ type: string, {Pydantic} }}]",
        "Decimal",
        "12.50"
    )]
    [InlineData("3.0.3", "allOf: [{ $ref: '#/components/schemas/Count' }]", "Int32", "5")]
    [InlineData("3.0.3", "allOf: [{ $ref: '#/components/schemas/Count' }, { minimum: 1 }]", "Int32", "5")]
    [InlineData("3.0.3", "$ref: '#/components/schemas/Count'", "Int32", "5")]
    [InlineData(
        "3.0.3",
        "anyOf: [{ $ref: '#/components/schemas/Int' }, { $ref: '#/components/schemas/IntText' }]",
        "Int32",
        "5"
    )]
    public void It_is_a_number(string version, string schema, string type, string number)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document(version, schema));
        Type holder = emitted.Type("Holder");
        Assert.Equal(type, holder.GetProperty("Held")!.PropertyType.Name);
        string json = Filled(number);
        Assert.Equal(json, emitted.RoundTrip("Holder", json));
        Assert.Equal(json, emitted.RoundTrip("Holder", Filled($"\"{number}\"")));
    }

    [Theory]
    [InlineData("3.1.1", $"type: ['null', integer, string], {Whole}, format: int32", "Int32")]
    [InlineData("3.1.0", $"anyOf: [{{ type: number }}, {{ type: string, {Pydantic} }}, {{ type: 'null' }}]", "Decimal")]
    [InlineData(
        "3.0.4",
        $"anyOf: [{{ type: integer }}, {{ type: string }}, {{ enum: [null], nullable: true }}], nullable: true, {Whole}, format: int32",
        "Int32"
    )]
    [InlineData("3.0.4", $"{Whole}, format: int32, nullable: true", "Int32")]
    [InlineData("3.0.4", $"{Whole}, format: uint64, x-nullable: true", "UInt64")]
    [InlineData("3.0.4", "nullable: true, allOf: [{ $ref: '#/components/schemas/Count' }]", "Int32")]
    public void It_is_nullable_where_null_is_allowed(string version, string schema, string type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document(version, schema));
        Type held = emitted.Type("Holder").GetProperty("Held")!.PropertyType;
        Assert.Equal(type, Nullable.GetUnderlyingType(held)?.Name);
        Assert.Equal(Filled("null"), emitted.RoundTrip("Holder", Filled("null")));
        Assert.Equal(Filled("7"), emitted.RoundTrip("Holder", Filled("\"7\"")));
    }

    [Theory]
    [InlineData("+5", "5")]
    [InlineData("007", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1E+2", "100")]
    [InlineData("-0.10", "-0.10")]
    public void A_text_is_read_as_people_write_numbers(string text, string written)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Document("3.1.0", $"anyOf: [{{ type: number }}, {{ type: string, {Pydantic} }}]")
        );
        object holder = emitted.Read("Holder", $$"""{ "held": "{{text}}", "list": [], "map": { } }""")!;
        Assert.Equal(
            decimal.Parse(written, CultureInfo.InvariantCulture),
            holder.GetType().GetProperty("Held")!.GetValue(holder)
        );
    }

    /// <summary>ASP.NET Core publishes the names that it writes beside the number, in an "object".</summary>
    [Theory]
    [InlineData("3.1.1", "anyOf: [{ type: number }, { enum: [NaN, Infinity, -Infinity] }]", "Double")]
    [InlineData(
        "3.1.1",
        "type: object, format: float, anyOf: [{ type: number }, { enum: [NaN, Infinity, -Infinity] }]",
        "Single"
    )]
    [InlineData(
        "3.0.4",
        $"type: object, format: double, anyOf: [{{ {Exponent}, anyOf: [{{ type: number }}, {{ type: string }}] }}, {{ enum: [NaN, Infinity, -Infinity] }}]",
        "Double"
    )]
    public void A_number_may_have_a_name(string version, string schema, string type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document(version, schema));
        Assert.Equal(type, emitted.Type("Holder").GetProperty("Held")!.PropertyType.Name);
        Assert.Equal("\"NaN\"", emitted.RoundTrip("Loose", "{\"held\":\"NaN\"}").Split(':')[1].TrimEnd('}'));
        foreach (string value in new[] { "\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "1.5" })
        {
            Assert.Equal(Filled(value), emitted.RoundTrip("Holder", Filled(value)));
        }
    }

    [Theory]
    [InlineData("3.1.1", "type: [integer, string]")]
    [InlineData("3.1.1", @"type: [integer, string], pattern: '^(\d+|auto)$'")]
    [InlineData("3.1.1", @"type: [integer, string], pattern: '^\d+\.\d+\.\d+$'")]
    [InlineData("3.1.1", @"type: [integer, string], pattern: '^\d{4}-\d{2}-\d{2}$'")]
    [InlineData("3.1.1", @"type: [integer, string], pattern: '^\d{5}$'")]
    [InlineData("3.1.1", @"type: [integer, string], pattern: '\d+'")]
    [InlineData("3.1.1", "anyOf: [{ type: number, format: float }, { type: string }]")]
    [InlineData("3.1.1", "anyOf: [{ type: number }, { type: string, enum: [auto] }]")]
    [InlineData("3.1.1", "anyOf: [{ type: number }, { type: string, format: date }], format: int32")]
    public void A_choice_of_a_number_and_a_text_stays_one(string version, string schema)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document(version, schema));
        Type held = emitted.Type("Holder").GetProperty("Held")!.PropertyType;
        Assert.Equal("Union`1", held.BaseType!.Name);
    }

    [Theory]
    [InlineData("3.0.4", "type: string, format: int64", "String")]
    [InlineData("3.0.4", $"type: string, {Whole}", "String")]
    [InlineData("3.0.4", $"{Whole}", "JsonElement")]
    public void A_text_that_may_be_anything_stays_one(string version, string schema, string type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document(version, schema));
        Assert.Equal(type, emitted.Type("Holder").GetProperty("Held")!.PropertyType.Name);
    }

    [Theory]
    [InlineData("default: 5", "5")]
    [InlineData("default: '5'", "5")]
    public void Its_default_is_a_number(string @default, string value)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $"Holder: {{ type: object, properties: {{ held: {{ type: [integer, string], {Whole}, format: int32, {@default} }} }} }}",
                "3.1.1"
            )
        );
        object holder = emitted.Read("Holder", "{}")!;
        object got = holder.GetType().GetProperty("HeldOrDefault")!.GetValue(holder)!;
        Assert.Equal(int.Parse(value, CultureInfo.InvariantCulture), got);
    }

    [Fact]
    public void What_is_no_number_is_said_with_its_place()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Document("3.1.1", $"type: [integer, string], {Whole}, format: int32")
        );
        Exception fault = Assert.ThrowsAny<Exception>(() => emitted.Read("Holder", """{"held":"five"}"""));
        Assert.Contains("a string that contains one", fault.Message, StringComparison.Ordinal);
        Assert.Throws<System.Text.Json.JsonException>(() => emitted.Read("Holder", """{"held":"2147483648"}"""));
    }

    [Fact]
    public void An_enum_of_numbers_is_read_as_text_too()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                "Level: { enum: [1, '1', 2, '2'] }\n"
                    + $"Other: {{ type: [integer, string], {Whole}, enum: [1, 2], x-enum-varnames: [low, high] }}",
                "3.1.1"
            )
        );
        Assert.Equal("2", emitted.RoundTrip("Level", "\"2\""));
        Assert.NotNull(emitted.Type("Level").GetProperty("Value1"));
        Assert.Equal("2", emitted.RoundTrip("Other", "\"2\""));
        Assert.NotNull(emitted.Type("Other").GetProperty("High"));
    }

    private static TestDocument Document(string version, string schema) =>
        Spec.Schemas(
            $$"""
            Count: { anyOf: [{ type: integer }, { type: string }], {{Whole}}, format: int32 }
            Int: { type: integer, format: int32 }
            IntText: { type: string, {{Whole}} }
            Loose: { type: object, properties: { held: { {{schema}} } } }
            Holder:
              type: object
              required: [held, list, map]
              properties:
                held: { {{schema}} }
                list: { type: array, items: { {{schema}} } }
                map: { type: object, additionalProperties: { {{schema}} } }
            """,
            version
        );

    private static string Filled(string number) =>
        "{\"held\":" + number + ",\"list\":[" + number + "],\"map\":{\"a\":" + number + "}}";
}
