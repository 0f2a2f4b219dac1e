using System.Buffers.Text;

namespace CampaignsGen.Runtime;

/// <summary>
/// Reads and writes ISO 8601 durations whose components have a fixed length: weeks, days, hours, minutes and seconds,
/// in this order. A sign can precede the whole duration (<c>-PT5M</c>) or, as some platforms write it, a component
/// (<c>PT-5M</c>).
/// </summary>
internal static class Iso8601Duration
{
    /// <summary>The maximum length of the text that <see cref="Format"/> writes.</summary>
    internal const int LongestLength = 32;

    // Larger than any component of a TimeSpan and small enough to be multiplied by the ticks of a week.
    private const decimal LargestPart = 1_000_000_000_000_000;

    private static readonly (byte Unit, bool IsTime, long Ticks)[] Parts =
    [
        ((byte)'W', false, 7 * TimeSpan.TicksPerDay),
        ((byte)'D', false, TimeSpan.TicksPerDay),
        ((byte)'H', true, TimeSpan.TicksPerHour),
        ((byte)'M', true, TimeSpan.TicksPerMinute),
        ((byte)'S', true, TimeSpan.TicksPerSecond),
    ];

    internal static bool TryParse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        bool isNegative = TakeSign(ref text);
        if (text is not [(byte)'P', _, ..])
        {
            return false;
        }

        if (!TrySum(text[1..], out decimal ticks))
        {
            return false;
        }

        ticks = decimal.Truncate(isNegative ? -ticks : ticks);
        if (ticks < long.MinValue || ticks > long.MaxValue)
        {
            return false;
        }

        value = new TimeSpan((long)ticks);
        return true;
    }

    /// <summary>Writes the shortest form in days, hours, minutes and seconds.</summary>
    /// <returns>The number of bytes written.</returns>
    internal static int Format(TimeSpan value, Span<byte> utf8)
    {
        var text = new Utf8Text(utf8);
        if (value < TimeSpan.Zero)
        {
            text.Append('-');
        }

        // The magnitude of TimeSpan.MinValue does not fit into a TimeSpan.
        ulong ticks = value.Ticks < 0 ? unchecked(0ul - (ulong)value.Ticks) : (ulong)value.Ticks;
        text.Append('P');
        AppendPart(ref text, ref ticks, TimeSpan.TicksPerDay, 'D');
        if (ticks > 0 || value == TimeSpan.Zero)
        {
            text.Append('T');
            AppendPart(ref text, ref ticks, TimeSpan.TicksPerHour, 'H');
            AppendPart(ref text, ref ticks, TimeSpan.TicksPerMinute, 'M');
            AppendSeconds(ref text, ticks, isNeeded: value == TimeSpan.Zero);
        }

        return text.Length;
    }

    private static bool TrySum(ReadOnlySpan<byte> text, out decimal ticks)
    {
        ticks = 0;
        bool isTime = false;
        int next = 0;
        while (!text.IsEmpty)
        {
            if (text[0] == (byte)'T' && !isTime)
            {
                isTime = true;
                text = text[1..];
            }

            if (!TryTakePart(ref text, isTime, ref next, out decimal part))
            {
                return false;
            }

            ticks += part;
        }

        return true;
    }

    private static bool TryTakePart(ref ReadOnlySpan<byte> text, bool isTime, ref int next, out decimal ticks)
    {
        bool isNegative = TakeSign(ref text);
        if (!TryTakeNumber(ref text, out decimal number) || text.IsEmpty)
        {
            ticks = 0;
            return false;
        }

        for (; next < Parts.Length; next++)
        {
            (byte unit, bool isTimeUnit, long unitTicks) = Parts[next];
            if (unit == text[0] && isTimeUnit == isTime)
            {
                next = number.Scale > 0 ? Parts.Length : next + 1; // nothing finer follows a fraction
                text = text[1..];
                ticks = (isNegative ? -number : number) * unitTicks;
                return true;
            }
        }

        ticks = 0;
        return false;
    }

    /// <summary>Reads digits and, if present, a decimal point and more digits.</summary>
    private static bool TryTakeNumber(ref ReadOnlySpan<byte> text, out decimal number)
    {
        int length = CountDigits(text);
        if (length > 0 && text[length..] is [(byte)'.', ..])
        {
            int fraction = CountDigits(text[(length + 1)..]);
            length = fraction == 0 ? 0 : length + 1 + fraction;
        }

        bool isNumber =
            Utf8Parser.TryParse(text[..length], out number, out int taken) && taken == length && number <= LargestPart;
        text = text[length..];
        return isNumber;
    }

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }

    private static bool TakeSign(ref ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'-' or (byte)'+', ..])
        {
            return false;
        }

        bool isNegative = text[0] == (byte)'-';
        text = text[1..];
        return isNegative;
    }

    private static void AppendPart(ref Utf8Text text, ref ulong ticks, long unitTicks, char unit)
    {
        (ulong count, ticks) = Math.DivRem(ticks, (ulong)unitTicks);
        if (count > 0)
        {
            text.Append(count);
            text.Append(unit);
        }
    }

    private static void AppendSeconds(ref Utf8Text text, ulong ticks, bool isNeeded)
    {
        if (ticks == 0 && !isNeeded)
        {
            return;
        }

        (ulong seconds, ulong fraction) = Math.DivRem(ticks, (ulong)TimeSpan.TicksPerSecond);
        text.Append(seconds);
        if (fraction > 0)
        {
            text.Append('.');
            text.AppendFraction(fraction);
        }

        text.Append('S');
    }

    /// <summary>Represents text in a buffer that is known to be large enough.</summary>
    private ref struct Utf8Text(Span<byte> buffer)
    {
        private readonly Span<byte> buffer = buffer;

        internal int Length { get; private set; }

        internal void Append(char ascii) => buffer[Length++] = (byte)ascii;

        internal void Append(ulong number)
        {
            Utf8Formatter.TryFormat(number, buffer[Length..], out int written);
            Length += written;
        }

        /// <summary>Appends seven digits without trailing zeros.</summary>
        internal void AppendFraction(ulong ticks)
        {
            Utf8Formatter.TryFormat(ticks, buffer[Length..], out int written, new('D', 7));
            Length += buffer.Slice(Length, written).TrimEnd((byte)'0').Length;
        }
    }
}
