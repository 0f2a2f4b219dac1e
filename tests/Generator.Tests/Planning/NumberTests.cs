using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>The C# types of numbers, and that none loses a digit that its schema allows.</summary>
public class NumberTests
{
    [Theory]
    [InlineData("type: integer", "Int64", "9007199254740993")]
    [InlineData("type: integer, format: int64", "Int64", "9007199254740993")]
    [InlineData("type: integer, format: int32", "Int32", "7")]
    [InlineData("type: integer, format: int16", "Int32", "7")]
    [InlineData("type: integer, format: uint32", "UInt32", "4294967295")]
    [InlineData("type: integer, format: uint64", "UInt64", "18446744073709551615")]
    [InlineData("type: integer, format: bigint", "BigInteger", "123456789012345678901234567890")]
    [InlineData("type: integer, minimum: 0, maximum: 18446744073709551615", "UInt64", "18446744073709551615")]
    [InlineData(
        "type: integer, maximum: 999999999999999999999999999999",
        "BigInteger",
        "123456789012345678901234567890"
    )]
    [InlineData("type: integer, minimum: -9223372036854775808, maximum: 9223372036854775807", "Int64", "5")]
    [InlineData("type: number", "Double", "1.5")]
    [InlineData("type: number, format: float", "Single", "1.5")]
    [InlineData("type: number, format: decimal", "Decimal", "12345678901234567890.12345678")]
    public void A_number_keeps_its_digits(string schema, string type, string number)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas($"Holder: {{ type: object, required: [held], properties: {{ held: {{ {schema} }} }} }}")
        );
        Assert.Equal(type, emitted.Type("Holder").GetProperty("Held")!.PropertyType.Name);
        string json = $$"""{"held":{{number}}}""";
        Assert.Equal(json, emitted.RoundTrip("Holder", json));
    }

    [Fact]
    public void A_number_of_any_size_may_be_a_default()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                "Holder: { type: object, properties: { held: { type: integer, format: bigint, default: 123456789012345678901234567890 } } }"
            )
        );
        object holder = emitted.Read("Holder", "{}")!;
        Assert.Equal(
            "123456789012345678901234567890",
            holder.GetType().GetProperty("HeldOrDefault")!.GetValue(holder)!.ToString()
        );
    }
}
