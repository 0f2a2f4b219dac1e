using System.Text.Json;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>What <see cref="JsonIn"/> accepts and rejects as booleans, numbers and raw values.</summary>
public sealed class JsonInScalarTests
{
    [Fact]
    public void Booleans()
    {
        Assert.True(Text.Read("true", JsonRead.Boolean));
        Assert.False(Text.Read(" false ", JsonRead.Boolean));
    }

    [Theory]
    [InlineData("\"true\"", "a string")]
    [InlineData("1", "a number")]
    [InlineData("null", "null")]
    [InlineData("[]", "an array")]
    public void NoBoolean(string json, string found) =>
        Assert.Equal(
            $"$: expected true or false but found {found}, at byte 0",
            Text.Fault(json, JsonRead.Boolean).Message
        );

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("1.0", 1)]
    [InlineData("-1.000", -1)]
    [InlineData("1e2", 100)]
    [InlineData("1E+2", 100)]
    [InlineData("1200e-2", 12)]
    [InlineData("0.5e1", 5)]
    [InlineData("0.00", 0)]
    [InlineData("0e999999999999999999999", 0)]
    [InlineData("0e-999999999999999999999", 0)]
    public void Int32(string json, int expected) => Assert.Equal(expected, Text.Read(json, JsonRead.Int32));

    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("1.5")]
    [InlineData("1e-1")]
    [InlineData("1e10")]
    [InlineData("1e999999999999999999999")]
    [InlineData("1e-999999999999999999999")]
    [InlineData("1.0000000000000000000000000000000000000001")]
    [InlineData("\"1\"")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("{}")]
    public void NoInt32(string json) =>
        Assert.StartsWith("$: expected an integer", Text.Fault(json, JsonRead.Int32).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9223372036854775807.0", long.MaxValue)]
    [InlineData("-9223372036854775808.00", long.MinValue)]
    [InlineData("922337203685477580.7e1", long.MaxValue)]
    [InlineData("1e18", 1_000_000_000_000_000_000)]
    public void Int64(string json, long expected) => Assert.Equal(expected, Text.Read(json, JsonRead.Int64));

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("-9223372036854775809.0")]
    [InlineData("18446744073709551616")]
    [InlineData("1e19")]
    [InlineData("0.1")]
    [InlineData("\"\"")]
    public void NoInt64(string json) =>
        Assert.StartsWith("$: expected an integer", Text.Fault(json, JsonRead.Int64).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("5e-324", double.Epsilon)]
    [InlineData("0.1000000000000000055511151231257827021181583404541015625000000000000000000000e0", 0.1)]
    [InlineData("1e-400", 0.0)]
    [InlineData("0.1", 0.1)]
    [InlineData("12", 12.0)]
    public void Double(string json, double expected) => Assert.Equal(expected, Text.Read(json, JsonRead.Double));

    [Fact]
    public void DoubleKeepsTheSignOfZero() => Assert.True(double.IsNegative(Text.Read("-0.0", JsonRead.Double)));

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("1.8e308")]
    [InlineData("\"NaN\"")]
    [InlineData("null")]
    public void NoDouble(string json) =>
        Assert.StartsWith("$: expected a number", Text.Fault(json, JsonRead.Double).Message, StringComparison.Ordinal);

    [Fact]
    public void Single()
    {
        Assert.Equal(0.1f, Text.Read("0.1", JsonRead.Single));
        Assert.Equal(float.MaxValue, Text.Read("3.4028235E+38", JsonRead.Single));
        Assert.Contains(
            "but found 1e39, at byte 0",
            Text.Fault("1e39", JsonRead.Single).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Decimal()
    {
        Assert.Equal(0.10m, Text.Read("0.10", JsonRead.Decimal));
        Assert.Equal(decimal.MaxValue, Text.Read("79228162514264337593543950335", JsonRead.Decimal));
        Assert.Equal(1500m, Text.Read("1.5e3", JsonRead.Decimal));
        Text.Fault("79228162514264337593543950336", JsonRead.Decimal);
        Text.Fault("1e29", JsonRead.Decimal);
        Text.Fault("\"1\"", JsonRead.Decimal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("-12.50e3")]
    [InlineData("\"\\u00e9\\ud83d\\ude00\"")]
    [InlineData("[1,[2,{\"a\":[]}],\"b\"]")]
    [InlineData("{\"a\":{\"b\":[true,false,null]},\"c\":\"\"}")]
    public void ElementKeepsTheTextAsItIs(string json) =>
        Assert.Equal(json, Text.Read($" {json} ", JsonRead.Element).GetRawText());

    [Theory]
    [InlineData("\"\\ud800\"", 0)]
    [InlineData("[1,\"\\udc00\"]", 3)]
    [InlineData("{\"a\":{\"\\ud83dx\":1}}", 6)]
    public void ElementHoldsNoHalfSurrogates(string json, int offset) =>
        Assert.EndsWith($", at byte {offset}", Text.Fault(json, JsonRead.Element).Message, StringComparison.Ordinal);

    [Fact]
    public void ElementHoldsNoInvalidUtf8()
    {
        byte[] utf8 = [.. "[\"a\",\""u8, 0xC3, 0x28, .. "\"]"u8];
        Assert.StartsWith(
            "$[1]: the text is not valid UTF-8",
            Text.Fault(utf8, JsonRead.Element).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ElementLeavesTheReaderAtItsEnd()
    {
        IReadOnlyList<JsonElement> items = Text.Read(
            "[[\"a\"],{\"b\":[1]},\"c\",2]",
            static (ref JsonIn json) => json.ReadList(JsonRead.Element)
        );
        Assert.Equal(["[\"a\"]", "{\"b\":[1]}", "\"c\"", "2"], items.Select(static item => item.GetRawText()));
    }
}
