using System.Globalization;
using System.Numerics;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Numbers that a double would round are read and written with every digit.</summary>
public class LargeNumberTests
{
    [Theory]
    [InlineData("9007199254740993")]
    [InlineData("-9223372036854775808")]
    [InlineData("9223372036854775807")]
    public void Integers_of_64_bits(string text)
    {
        long value = long.Parse(text, CultureInfo.InvariantCulture);
        Assert.Equal(value, Text.Read(text, JsonRead.Int64));
        Assert.Equal(text, Text.Write(value, JsonWrite.Int64));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("1844674407370955161.50e1", "18446744073709551615")]
    public void Integers_without_a_sign(string text, string written) =>
        Assert.Equal(written, Text.Write(Text.Read(text, JsonRead.UInt64), JsonWrite.UInt64));

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("18446744073709551616")]
    [InlineData("1e400000000000000000000")]
    [InlineData("true")]
    public void What_is_no_integer_without_a_sign_is_refused(string text) => Text.Fault(text, JsonRead.UInt64);

    [Theory]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("-123456789012345678901234567890", "-123456789012345678901234567890")]
    [InlineData("1.5e30", "1500000000000000000000000000000")]
    [InlineData("1000e-2", "10")]
    [InlineData("0.0", "0")]
    [InlineData("-0", "0")]
    public void Integers_of_any_size(string text, string written) =>
        Assert.Equal(written, Text.Write(Text.Read(text, JsonRead.BigInteger), JsonWrite.BigInteger));

    [Fact]
    public void An_integer_may_have_a_thousand_digits_and_no_more()
    {
        string most = new('9', 1000);
        Assert.Equal(BigInteger.Parse(most, CultureInfo.InvariantCulture), Text.Read(most, JsonRead.BigInteger));
        Text.Fault(most + "9", JsonRead.BigInteger);
        Text.Fault("1e1000", JsonRead.BigInteger);
        Text.Fault("1e999999999999999999999999", JsonRead.BigInteger);
        Text.Fault("1e-1", JsonRead.BigInteger);
    }

    [Theory]
    [InlineData("1234567890123456789012345678")]
    [InlineData("0.1234567890123456789012345678")]
    [InlineData("1.2345678901234567890123456780000000")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("1e-28")]
    [InlineData("0e-99")]
    public void A_decimal_is_read_exactly(string text) =>
        Assert.Equal(
            decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
            Text.Read(text, JsonRead.Decimal)
        );

    [Theory]
    [InlineData("123456789012345678901234567890")]
    [InlineData("0.12345678901234567890123456789012")]
    [InlineData("1e-29")]
    public void A_decimal_is_never_rounded(string text) => Text.Fault(text, JsonRead.Decimal);
}
