using System.Globalization;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Values that the document allows in more than one form.</summary>
public class NumberTextTests
{
    [Theory]
    [InlineData("5", 5)]
    [InlineData("\"5\"", 5)]
    [InlineData("\"-5\"", -5)]
    [InlineData("\"+5\"", 5)]
    [InlineData("\"007\"", 7)]
    [InlineData("\"5.\"", 5)]
    [InlineData("\"1e2\"", 100)]
    [InlineData("\"\\u0035\"", 5)]
    public void An_integer_may_be_a_text(string json, int value)
    {
        Assert.Equal(value, Text.Read(json, JsonRead.Int32OrText));
        Assert.Equal(value, Text.Read(json, JsonRead.Int64OrText));
        Assert.Equal(value, Text.Read(json, JsonRead.BigIntegerOrText));
        Assert.Equal(value, Text.Read(json, JsonRead.DecimalOrText));
        Assert.Equal(value, Text.Read(json, JsonRead.DoubleOrText));
        Assert.Equal(value, Text.Read(json, JsonRead.SingleOrText));
    }

    [Theory]
    [InlineData("\"18446744073709551615\"")]
    [InlineData("18446744073709551615")]
    public void No_digit_is_lost(string json) => Assert.Equal(ulong.MaxValue, Text.Read(json, JsonRead.UInt64OrText));

    [Theory]
    [InlineData("4294967295")]
    [InlineData("\"4294967295\"")]
    public void An_integer_of_32_bits_without_a_sign(string json)
    {
        Assert.Equal(uint.MaxValue, Text.Read(json, JsonRead.UInt32OrText));
        Assert.Equal("4294967295", Text.Write(uint.MaxValue, JsonWrite.UInt32));
    }

    [Theory]
    [InlineData("4294967296")]
    [InlineData("-1")]
    [InlineData("1.5")]
    public void What_does_not_fit_is_refused(string number)
    {
        Text.Fault(number, JsonRead.UInt32);
        Text.Fault(number, JsonRead.UInt32OrText);
        Text.Fault($"\"{number}\"", JsonRead.UInt32OrText);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"-\"")]
    [InlineData("\".\"")]
    [InlineData("\"+-5\"")]
    [InlineData("\"five\"")]
    [InlineData("\"5 \"")]
    [InlineData("\"5,0\"")]
    [InlineData("\"0x5\"")]
    [InlineData("\"1e\"")]
    [InlineData("\"NaN\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("{}")]
    public void What_is_no_number_is_refused(string json)
    {
        Text.Fault(json, JsonRead.Int32OrText);
        Text.Fault(json, JsonRead.UInt64OrText);
        Text.Fault(json, JsonRead.DoubleOrText);
        Text.Fault(json, JsonRead.DecimalOrText);
    }

    [Fact]
    public void The_fault_says_what_stands_there_and_where()
    {
        string message = Text.Fault(
            "[1,\"five\"]",
            static (ref JsonIn json) => json.ReadList(JsonRead.Int32OrText)
        ).Message;
        Assert.Contains("$[1]", message, StringComparison.Ordinal);
        Assert.Contains(
            "an integer, or a string that contains one, but found \"five\"",
            message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("\"NaN\"", double.NaN)]
    [InlineData("\"Infinity\"", double.PositiveInfinity)]
    [InlineData("\"-Infinity\"", double.NegativeInfinity)]
    [InlineData("1.5", 1.5)]
    public void A_number_without_digits_has_a_name(string json, double value)
    {
        Assert.Equal(value, Text.Read(json, JsonRead.DoubleOrName));
        Assert.Equal((float)value, Text.Read(json, JsonRead.SingleOrName));
        Assert.Equal(json, Text.Write(value, JsonWrite.DoubleOrName));
        Assert.Equal(json, Text.Write((float)value, JsonWrite.SingleOrName));
        Assert.Equal(1.5, Text.Read("\"1.5\"", JsonRead.DoubleOrName));
    }

    [Theory]
    [InlineData("true", "true")]
    [InlineData("12.50", "12.50")]
    [InlineData("\"a\"", "a")]
    public void A_text_may_stand_bare(string json, string value) =>
        Assert.Equal(value, Text.Read(json, JsonRead.StringOrBare));

    [Theory]
    [InlineData("\"1.02:03:04\"", "1.02:03:04")]
    [InlineData("\"P1DT2H3M4S\"", "1.02:03:04")]
    [InlineData("\"-00:00:00.5000000\"", "-00:00:00.5000000")]
    public void A_duration_of_NET(string json, string value)
    {
        TimeSpan duration = Text.Read(json, JsonRead.TimeSpanConstant);
        Assert.Equal(TimeSpan.Parse(value, CultureInfo.InvariantCulture), duration);
        Assert.Equal($"\"{value}\"", Text.Write(duration, JsonWrite.TimeSpanConstant));
    }

    [Theory]
    [InlineData("0", "1970-01-01T00:00:00+00:00", "0", "0")]
    [InlineData("1.25", "1970-01-01T00:00:01.25+00:00", "1", "1.25")]
    [InlineData("-1", "1969-12-31T23:59:59+00:00", "-1", "-1")]
    public void Seconds_since_1970(string json, string time, string seconds, string exact)
    {
        DateTimeOffset value = Text.Read(json, JsonRead.DateTimeOffsetUnixTime);
        Assert.Equal(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), value);
        Assert.Equal(seconds, Text.Write(value, JsonWrite.DateTimeOffsetUnixSeconds));
        Assert.Equal(exact, Text.Write(value, JsonWrite.DateTimeOffsetUnixTime));
        Text.Fault("253402300800", JsonRead.DateTimeOffsetUnixSeconds);
    }

    [Theory]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT")]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT")]
    [InlineData("Sun Nov  6 08:49:37 1994")]
    public void A_date_of_HTTP(string text)
    {
        DateTimeOffset value = Text.Read($"\"{text}\"", JsonRead.DateTimeOffsetHttpDate);
        Assert.Equal(new DateTimeOffset(1994, 11, 6, 8, 49, 37, TimeSpan.Zero), value);
        Assert.Equal("\"Sun, 06 Nov 1994 08:49:37 GMT\"", Text.Write(value, JsonWrite.DateTimeOffsetHttpDate));
    }

    [Fact]
    public void Octets_that_are_safe_in_URLs()
    {
        Assert.Equal("\"_-8\"", Text.Write(new byte[] { 0xFF, 0xEF }, JsonWrite.BytesBase64Url));
        Assert.Equal([0xFF, 0xEF], Text.Read("\"_-8\"", JsonRead.BytesBase64Url));
    }
}
