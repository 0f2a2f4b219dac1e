using System.Globalization;
using System.Text.Json;
using System.Xml;
using CampaignsGen.Runtime;
using CsCheck;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Whatever is written is read again as the same value, and the serializer of the platform agrees with both.</summary>
public sealed class RoundTripTests
{
    private const int Samples = 20_000;

    [Fact]
    public void Strings() =>
        Sampled.Strings.Sample(
            static value =>
            {
                string json = Text.Write(value, JsonWrite.String);
                Assert.Equal(value, Text.Read(json, JsonRead.String));
                Assert.Equal(value, JsonSerializer.Deserialize<string>(json));
            },
            iter: Samples
        );

    [Fact]
    public void EscapedStringsAndNames() =>
        Sampled
            .Strings.SelectMany(static text => Sampled.Escaped(text).Select(json => (Text: text, Json: json)))
            .Sample(
                static value =>
                {
                    Assert.Equal(value.Text, Text.Read(value.Json, JsonRead.String));
                    var map = Text.Read(
                        $"{{{value.Json}:1}}",
                        static (ref JsonIn json) => json.ReadMap(JsonRead.Int32)
                    );
                    Assert.Equal(value.Text, Assert.Single(map.Keys));
                },
                iter: Samples
            );

    [Fact]
    public void Integers() =>
        Gen.Long.Sample(
            static value =>
            {
                string json = Text.Write(value, JsonWrite.Int64);
                Assert.Equal(value.ToString(CultureInfo.InvariantCulture), json);
                Assert.Equal(value, Text.Read(json, JsonRead.Int64));
                Assert.Equal(value, Text.Read(json + ".0", JsonRead.Int64));
                Assert.Equal(value, Text.Read(json + "e0", JsonRead.Int64));
            },
            iter: Samples
        );

    [Fact]
    public void IntegralNumbersAreExact() =>
        Gen.Select(Gen.Long.Where(static digits => digits != 0), Gen.Int[0, 30], Gen.Int[-25, 25])
            .Sample(
                static (digits, zeros, exponent) =>
                {
                    string json = $"{digits}{new string('0', zeros)}e{exponent}";
                    (System.Numerics.BigInteger value, System.Numerics.BigInteger rest) =
                        System.Numerics.BigInteger.DivRem(
                            digits * System.Numerics.BigInteger.Pow(10, zeros + Math.Max(0, exponent)),
                            System.Numerics.BigInteger.Pow(10, Math.Max(0, -exponent))
                        );
                    if (rest.IsZero && value >= long.MinValue && value <= long.MaxValue)
                    {
                        Assert.Equal((long)value, Text.Read(json, JsonRead.Int64));
                    }
                    else
                    {
                        Text.Fault(json, JsonRead.Int64);
                    }
                },
                iter: Samples
            );

    [Fact]
    public void Doubles() =>
        Sampled.Doubles.Sample(
            static value =>
            {
                string json = Text.Write(value, JsonWrite.Double);
                Assert.Equal(JsonSerializer.Serialize(value), json);
                Assert.Equal(
                    BitConverter.DoubleToInt64Bits(value),
                    BitConverter.DoubleToInt64Bits(Text.Read(json, JsonRead.Double))
                );
            },
            iter: Samples
        );

    [Fact]
    public void Singles() =>
        Sampled.Singles.Sample(
            static value =>
            {
                string json = Text.Write(value, JsonWrite.Single);
                Assert.Equal(
                    BitConverter.SingleToInt32Bits(value),
                    BitConverter.SingleToInt32Bits(Text.Read(json, JsonRead.Single))
                );
            },
            iter: Samples
        );

    [Fact]
    public void NumbersWithAnyDigitsReadAsThePlatformReadsThem() =>
        Gen.Select(Gen.Long, Gen.Long[0, long.MaxValue], Gen.Int[-340, 320])
            .Sample(
                static (whole, fraction, exponent) =>
                {
                    string json = $"{whole}.{fraction}e{exponent}";
                    double expected = double.Parse(json, CultureInfo.InvariantCulture);
                    if (double.IsFinite(expected))
                    {
                        Assert.Equal(expected, Text.Read(json, JsonRead.Double));
                    }
                    else
                    {
                        Text.Fault(json, JsonRead.Double);
                    }
                },
                iter: Samples
            );

    [Fact]
    public void Decimals() =>
        Sampled.Decimals.Sample(
            static value =>
            {
                string json = Text.Write(value, JsonWrite.Decimal);
                Assert.Equal(JsonSerializer.Serialize(value), json);
                Assert.Equal(
                    decimal.GetBits(JsonSerializer.Deserialize<decimal>(json)),
                    decimal.GetBits(Text.Read(json, JsonRead.Decimal))
                );
                Assert.Equal(value, Text.Read(json, JsonRead.Decimal));
            },
            iter: Samples
        );

    [Fact]
    public void Guids() =>
        Gen.Guid.Sample(static value =>
        {
            string json = Text.Write(value, JsonWrite.Guid);
            Assert.Equal($"\"{value:D}\"", json);
            Assert.Equal(value, Text.Read(json, JsonRead.Guid));
        });

    [Fact]
    public void DateTimes() =>
        Sampled.DateTimes.Sample(
            static value =>
            {
                string json = Text.Write(value, JsonWrite.DateTimeOffset);
                DateTimeOffset read = Text.Read(json, JsonRead.DateTimeOffset);
                Assert.Equal((value.Ticks, value.Offset), (read.Ticks, read.Offset));
                Assert.Equal(value, JsonSerializer.Deserialize<DateTimeOffset>(json));
                Assert.Equal(value.Offset == TimeSpan.Zero, json.EndsWith("Z\"", StringComparison.Ordinal));

                string full = value.ToString("O", CultureInfo.InvariantCulture);
                Assert.Equal(value, Text.Read($"\"{full}\"", JsonRead.DateTimeOffset));
            },
            iter: Samples
        );

    [Fact]
    public void Dates() =>
        Sampled.Dates.Sample(
            static value =>
            {
                string json = Text.Write(value, JsonWrite.DateOnly);
                Assert.Equal(JsonSerializer.Serialize(value), json);
                Assert.Equal(value, Text.Read(json, JsonRead.DateOnly));
            },
            iter: Samples
        );

    [Fact]
    public void Times() =>
        Sampled.Times.Sample(
            static value =>
            {
                string json = Text.Write(value, JsonWrite.TimeOnly);
                Assert.Equal(value, Text.Read(json, JsonRead.TimeOnly));
                Assert.Equal(value, TimeOnly.Parse(json.Trim('"'), CultureInfo.InvariantCulture));
            },
            iter: Samples
        );

    [Fact]
    public void Durations() =>
        Sampled.Durations.Sample(
            static value =>
            {
                string json = Text.Write(value, JsonWrite.TimeSpan);
                Assert.Equal($"\"{XmlConvert.ToString(value)}\"", json);
                Assert.Equal(value, Text.Read(json, JsonRead.TimeSpan));
            },
            iter: Samples
        );

    [Fact]
    public void Bytes() =>
        Gen
            .Byte.Array[0, 100]
            .Sample(static value =>
            {
                string json = Text.Write(value, JsonWrite.Bytes);
                Assert.Equal($"\"{Convert.ToBase64String(value)}\"", json);
                Assert.Equal(value, Text.Read(json, JsonRead.Bytes));

                string urlSafe = json.Replace('+', '-').Replace('/', '_').Replace("=", "", StringComparison.Ordinal);
                Assert.Equal(value, Text.Read(urlSafe, JsonRead.Bytes));
            });

    /// <summary>One change at any place of a valid date-time: where both read it, both read the same.</summary>
    [Fact]
    public void DateTimesNearlyRight() =>
        Gen.Select(Sampled.DateTimes, Gen.Int[0, 32], Gen.OneOf([.. "0123456789:-+.TZtz "]))
            .Sample(
                static (value, place, character) =>
                {
                    char[] text = value.ToString("O", CultureInfo.InvariantCulture).ToCharArray();
                    text[place] = character;
                    string json = $"\"{new string(text)}\"";
                    bool isRead = TryRead(json, JsonRead.DateTimeOffset, out DateTimeOffset ours);
                    using JsonDocument document = JsonDocument.Parse(json);
                    bool isReadByPlatform = document.RootElement.TryGetDateTimeOffset(out DateTimeOffset theirs);

                    Assert.True(isRead || !isReadByPlatform, json);
                    if (isReadByPlatform)
                    {
                        Assert.Equal((theirs.Ticks, theirs.Offset), (ours.Ticks, ours.Offset));
                    }
                },
                iter: Samples
            );

    private static bool TryRead<T>(string json, JsonRead<T> read, out T? value)
    {
        try
        {
            value = Text.Read(json, read);
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }
}
