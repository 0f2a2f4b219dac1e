using System.Globalization;
using System.Text;
using System.Text.Json;
using CampaignsGen.Runtime;
using CsCheck;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Each short way of reading or writing gives what the base library gives, or leaves the value to it.</summary>
public sealed class FastPathTests
{
    private const int Samples = 200_000;

    private static readonly Gen<string> Numbers = Gen.Select(
        Gen.OneOf("", "-"),
        Gen.ULong,
        Gen.Int[0, 22],
        Gen.OneOf("", "e1", "E-2", "x", ".", "0"),
        static (sign, digits, point, tail) =>
        {
            string text = digits.ToString("D20", CultureInfo.InvariantCulture)[(int)(1 + (digits % 19))..];
            return sign + (point < text.Length ? text.Insert(point, ".") : text) + tail;
        }
    );

    // The last ones are faults, and seldom: most texts are none.
    private static readonly Gen<string> Parts = Gen.Frequency(
        (8, Gen.OneOf("a", "longer than a vector of bytes", "é", "😀")),
        (8, Gen.OneOf("\\n", "\\\"", "\\\\", "\\/", "\\b\\f\\r\\t", "\\u0041", "\\u00e9", "\\u20AC", "\\ud83d\\ude00")),
        (1, Gen.OneOf("a", "a", "a", "\\ud83d", "\\u12", "\\x", "\u0001", "\""))
    );

    private static readonly Gen<double> ShortNumbers = Gen.Select(
        Gen.Long[-1_000_000_000_000, 1_000_000_000_000],
        Gen.Int[0, 12],
        static (digits, places) => digits / Math.Pow(10, places)
    );

    [Fact]
    public void Doubles_are_read_as_the_base_library_reads_them() =>
        Numbers.Sample(
            static text =>
            {
                byte[] utf8 = Encoding.UTF8.GetBytes(text);
                int length = Utf8Scan.TakeDouble(utf8, out double value);
                if (length > 0)
                {
                    string taken = text[..length];
                    Assert.Equal(
                        BitConverter.DoubleToInt64Bits(double.Parse(taken, CultureInfo.InvariantCulture)),
                        BitConverter.DoubleToInt64Bits(value)
                    );
                    Assert.Equal(JsonValueKind.Number, JsonDocument.Parse(taken).RootElement.ValueKind);
                }
            },
            iter: Samples
        );

    [Fact]
    public void Integers_are_read_as_the_base_library_reads_them() =>
        Numbers.Sample(
            static text =>
            {
                int length = Utf8Scan.TakeInteger(Encoding.UTF8.GetBytes(text), out long value);
                if (length > 0)
                {
                    Assert.Equal(long.Parse(text[..length], CultureInfo.InvariantCulture), value);
                    Assert.Equal(JsonValueKind.Number, JsonDocument.Parse(text[..length]).RootElement.ValueKind);
                }
            },
            iter: Samples
        );

    [Theory]
    [InlineData("0", 1)]
    [InlineData("-12,", 3)]
    [InlineData("999999999999999999]", 18)]
    [InlineData("1000000000000000000", 0)]
    [InlineData("01", 0)]
    [InlineData("-", 0)]
    [InlineData("", 0)]
    [InlineData("1.0", 0)]
    [InlineData("1e2", 0)]
    public void Integers_are_taken(string text, int length) =>
        Assert.Equal(length, Utf8Scan.TakeInteger(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("0.5", 3)]
    [InlineData("-12,", 3)]
    [InlineData("123456789012.345}", 16)]
    [InlineData("1234567890123.456", 0)]
    [InlineData("00.5", 0)]
    [InlineData("1.", 0)]
    [InlineData(".5", 0)]
    [InlineData("1.5e3", 0)]
    public void Doubles_are_taken(string text, int length) =>
        Assert.Equal(length, Utf8Scan.TakeDouble(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Doubles_are_written_as_the_base_library_writes_them() =>
        Gen.OneOf(ShortNumbers, Sampled.Doubles)
            .Where(static value => double.IsFinite(value))
            .Sample(
                static value =>
                {
                    Span<byte> target = stackalloc byte[40];
                    if (ShortDecimal.TryFormat(value, target, out int length))
                    {
                        Assert.Equal(
                            value.ToString(CultureInfo.InvariantCulture),
                            Encoding.UTF8.GetString(target[..length])
                        );
                    }
                },
                iter: Samples
            );

    [Theory]
    [InlineData(0.1, true)]
    [InlineData(-1234567.890625, true)]
    [InlineData(-0.0, false)]
    [InlineData(0.0001, true)]
    [InlineData(0.00009, false)]
    [InlineData(1e15, false)]
    [InlineData(0.1 + 0.2, false)]
    public void Doubles_of_few_digits_are_short(double value, bool isShort) =>
        Assert.Equal(isShort, ShortDecimal.TryFormat(value, new byte[40], out _));

    [Fact]
    public void Points_in_time_are_written_as_the_base_library_writes_them() =>
        Gen.Select(
                Gen.Long[TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay],
                Gen.Int[-14 * 60, 14 * 60],
                Gen.OneOf(1L, 10L, 10_000_000L, 600_000_000L)
            )
            .Sample(
                static (ticks, minutes, unit) =>
                {
                    var value = new DateTimeOffset(ticks / unit * unit, TimeSpan.FromMinutes(minutes));
                    string expected =
                        minutes == 0 ? JsonSerializer.Serialize(value.UtcDateTime) : JsonSerializer.Serialize(value);
                    Assert.Equal(expected, Text.Write(value, JsonWrite.DateTimeOffset));
                },
                iter: Samples / 10
            );

    [Fact]
    public void Plain_text_ends_at_the_first_mark() =>
        Gen.Select(Gen.Byte[32, 255].Where(static b => b is not 34 and not 92).Array[0, 70], Gen.Byte, Gen.Int[0, 70])
            .Sample(
                static (bytes, mark, place) =>
                {
                    place = Math.Min(place, bytes.Length);
                    byte[] text = [.. bytes[..place], mark, .. bytes[place..]];
                    bool isMark = mark is < 32 or 34 or 92;
                    int length = Utf8Scan.PlainLength(text, out bool isAscii);
                    Assert.Equal(isMark ? place : text.Length, length);
                    Assert.True(!isAscii || Ascii.IsValid(text.AsSpan(0, length)));
                },
                iter: Samples / 10
            );

    [Fact]
    public void Numbers_of_any_form_end_where_the_base_library_sees_their_end() =>
        Numbers.Sample(
            static text =>
            {
                int length = Utf8Scan.NumberLength(Encoding.UTF8.GetBytes(text));
                Assert.Equal(IsNumber(text), length == text.Length);
                Assert.True(length == 0 || IsNumber(text[..length]));
            },
            iter: Samples / 10
        );

    [Fact]
    public void Escapes_are_read_as_the_base_library_reads_them() =>
        Parts
            .Array[0, 40]
            .Select(static parts => "\"" + string.Concat(parts) + "\"")
            .Sample(
                static text =>
                {
                    if (TextOf(text) is { } expected)
                    {
                        Assert.Equal(expected, Text.Read(text, JsonRead.String));
                    }
                    else
                    {
                        Text.Fault(text, JsonRead.String);
                    }
                },
                iter: Samples / 10
            );

    private static bool IsNumber(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? TextOf(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
