using System.Text;
using CsCheck;

namespace Runtime.Tests.Json;

/// <summary>Generators of values of every kind, the odd corners included.</summary>
internal static class Sampled
{
    private static readonly Gen<Rune> AnyRune = Gen.Frequency<int>(
            (4, Gen.Int[0x20, 0x7E]),
            (2, Gen.Int[0, 0x1F]),
            (1, Gen.OneOf('"', '\\', '/', 0x7F, 0x85, 0x2028, 0x2029, 0xFEFF, 0xFFFD, 0xFFFF, 0xD7FF, 0xE000)),
            (2, Gen.Int[0x80, 0xD7FF]),
            (1, Gen.Int[0xE000, 0xFFFF]),
            (1, Gen.Int[0x10000, 0x10FFFF])
        )
        .Select(static value => new Rune(value));

    /// <summary>Any text that is valid Unicode.</summary>
    internal static readonly Gen<string> Strings = AnyRune.Array[0, 40].Select(static runes => string.Concat(runes));

    /// <summary>Any finite double, by its bits, or one with few digits.</summary>
    internal static readonly Gen<double> Doubles = Gen.OneOf<double>(
        Gen.Long.Select(BitConverter.Int64BitsToDouble).Where(double.IsFinite),
        Gen.Select(
            Gen.Int[-9_999_999, 9_999_999],
            Gen.Int[0, 6],
            static (digits, scale) => digits / Math.Pow(10, scale)
        )
    );

    internal static readonly Gen<float> Singles = Gen.Int.Select(BitConverter.Int32BitsToSingle).Where(float.IsFinite);

    internal static readonly Gen<decimal> Decimals = Gen.Select(
        Gen.Int,
        Gen.Int,
        Gen.Int,
        Gen.Bool,
        Gen.Int[0, 28],
        static (low, middle, high, isNegative, scale) => new decimal(low, middle, high, isNegative, (byte)scale)
    );

    /// <summary>Any point in time with any offset of whole minutes.</summary>
    internal static readonly Gen<DateTimeOffset> DateTimes = Gen.Select(
        Gen.Long[TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay],
        Gen.Int[-14 * 60, 14 * 60],
        Gen.OneOf(1L, 10L, 10_000L, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMinute),
        static (ticks, minutes, grain) => new DateTimeOffset(ticks - (ticks % grain), TimeSpan.FromMinutes(minutes))
    );

    internal static readonly Gen<DateOnly> Dates = Gen.Int[0, DateOnly.MaxValue.DayNumber]
        .Select(DateOnly.FromDayNumber);

    internal static readonly Gen<TimeOnly> Times = Gen.Select(
        Gen.Long[0, TimeSpan.TicksPerDay - 1],
        Gen.OneOf(1L, 1000L, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMinute),
        static (ticks, grain) => new TimeOnly(ticks - (ticks % grain))
    );

    internal static readonly Gen<TimeSpan> Durations = Gen.Select(
        Gen.OneOf<long>(Gen.Long, Gen.Long[-10 * TimeSpan.TicksPerDay, 10 * TimeSpan.TicksPerDay]),
        Gen.OneOf(1L, 1000L, TimeSpan.TicksPerSecond, TimeSpan.TicksPerHour),
        static (ticks, grain) => new TimeSpan(ticks - (ticks % grain))
    );

    /// <summary>The text as a JSON string in which any character may be escaped, in any of the ways there are.</summary>
    internal static Gen<string> Escaped(string text) =>
        Gen.Int[0, 2]
            .Array[text.Length]
            .Select(ways =>
            {
                var json = new StringBuilder("\"");
                for (int i = 0; i < text.Length; i++)
                {
                    bool mayStayAsItIs = text[i] is >= ' ' and not ('"' or '\\') && !char.IsSurrogate(text[i]);
                    json.Append(
                        (mayStayAsItIs, ways[i]) switch
                        {
                            (true, 0) => $"{text[i]}",
                            (_, 1) => $"\\u{(int)text[i]:X4}",
                            _ => $"\\u{(int)text[i]:x4}",
                        }
                    );
                }

                return json.Append('"').ToString();
            });
}
