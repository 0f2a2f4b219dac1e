using System.Text.Json;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>The C# type of each schema, and that JSON goes through it and back.</summary>
public sealed class TypesTests : IClassFixture<TypesTests.Emitted>
{
    private static readonly (string Schema, Type Type, string Json)[] Rows =
    [
        ("type: string", typeof(string), "\"text\""),
        ("type: string, format: date", typeof(DateOnly), "\"2026-02-28\""),
        ("type: string, format: date-time", typeof(DateTimeOffset), "\"2026-02-28T23:59:59\\u002B02:00\""),
        ("type: string, format: time", typeof(TimeOnly), "\"23:59:59\""),
        ("type: string, format: duration", typeof(TimeSpan), "\"PT1H30M\""),
        ("type: string, format: uuid", typeof(Guid), "\"0f8fad5b-d9cb-469f-a165-70867728950e\""),
        ("type: string, format: uri", typeof(Uri), "\"https://api.example/a?b=c\""),
        ("type: string, format: byte", typeof(byte[]), "\"AQID\""),
        ("type: string, format: binary", typeof(string), "\"octets\""),
        ("type: string, format: email", typeof(string), "\"a@b.example\""),
        ("type: integer", typeof(long), "9007199254740993"),
        ("type: integer, format: int32", typeof(int), "-2147483648"),
        ("type: integer, format: int64", typeof(long), "9223372036854775807"),
        ("type: number", typeof(double), "0.1"),
        ("type: number, format: float", typeof(float), "1.5"),
        ("type: number, format: double", typeof(double), "1E+300"),
        ("type: number, format: decimal", typeof(decimal), "79228162514264337593543950335"),
        ("type: boolean", typeof(bool), "true"),
        ("type: array, items: { type: integer }", typeof(IReadOnlyList<long>), "[1,2]"),
        (
            "type: array, items: { type: array, items: { type: string, nullable: true } }",
            typeof(IReadOnlyList<IReadOnlyList<string?>>),
            "[[\"a\",null],[]]"
        ),
        ("type: object", typeof(IReadOnlyDictionary<string, JsonElement>), "{\"any\":[1,null]}"),
        (
            "type: object, additionalProperties: { type: boolean }",
            typeof(IReadOnlyDictionary<string, bool>),
            "{\"yes\":true}"
        ),
        ("description: anything", typeof(JsonElement), "{\"a\":[1.50,\"x\",null]}"),
    ];

    private readonly EmittedAssembly emitted;

    public TypesTests(Emitted fixture) => emitted = fixture.Assembly;

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Rows.Length)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void A_required_property_has_the_type_itself(int index) =>
        Assert.Equal(Rows[index].Type, emitted.Type("Required").GetProperty($"P{index}")!.PropertyType);

    [Theory]
    [MemberData(nameof(Indices))]
    public void An_optional_property_can_be_null(int index)
    {
        Type type = emitted.Type("Left").GetProperty($"P{index}")!.PropertyType;
        Assert.Equal(Rows[index].Type, Nullable.GetUnderlyingType(type) ?? type);
        Assert.True(!type.IsValueType || Nullable.GetUnderlyingType(type) is not null);
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void Its_JSON_goes_through_and_back(int index)
    {
        string json = $"{{\"p{index}\":{Rows[index].Json}}}";
        Assert.Equal(Normal(json), Normal(emitted.RoundTrip("Left", json)));
    }

    [Fact]
    public void A_value_of_another_kind_is_refused_with_its_place()
    {
        JsonException exception = Assert.ThrowsAny<JsonException>(() =>
            emitted.Read("Left", """{"p11":"no number"}""")
        );
        Assert.Contains("p11", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_property_that_is_missing_is_named()
    {
        JsonException exception = Assert.ThrowsAny<JsonException>(() => emitted.Read("Required", "{}"));
        Assert.Contains("p0", exception.Message, StringComparison.Ordinal);
    }

    private static string Normal(string json) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json));

    /// <summary>All rows in one document, compiled once.</summary>
    public sealed class Emitted : IDisposable
    {
        public EmittedAssembly Assembly { get; } =
            EmittedAssembly.Of(
                Spec.Schemas($"{Object("Required", required: true)}\n{Object("Left", required: false)}")
            );

        public void Dispose() => Assembly.Dispose();

        private static string Object(string name, bool required)
        {
            string properties = string.Concat(
                Rows.Select(static (row, index) => $"\n    p{index}: {{ {row.Schema} }}")
            );
            string names = string.Join(", ", Rows.Select(static (_, index) => $"p{index}"));
            return $"{name}:\n  type: object{(required ? $"\n  required: [ {names} ]" : "")}\n  properties:{properties}";
        }
    }
}
