namespace CampaignsGen.Runtime;

/// <summary>
/// Reads the dates and times of RFC 3339, section 5.6, from UTF-8. It is more lenient in three ways: a date-time can
/// omit the offset (it is then UTC), a time can omit the seconds, and "T" can be a space or lowercase.
/// </summary>
internal static class Rfc3339
{
    private const int FractionDigits = 7;
    private const int DateLength = 10;
    private const int PlainLength = 20;
    private static readonly TimeSpan LargestOffset = TimeSpan.FromHours(14);

    /// <summary>The maximum length of a date-time: <c>2030-05-01T10:00:00.1234567+02:00</c>.</summary>
    internal const int LongestDateTime = 33;

    /// <summary>
    /// Writes a date-time with its offset, <c>Z</c> for UTC, and the fraction of a second without trailing zeros.
    /// </summary>
    /// <returns>The number of bytes written.</returns>
    internal static int Format(DateTimeOffset value, Span<byte> target)
    {
        Digits(target, 0, 4, value.Year);
        target[4] = (byte)'-';
        Digits(target, 5, 2, value.Month);
        target[7] = (byte)'-';
        Digits(target, 8, 2, value.Day);
        target[10] = (byte)'T';
        Digits(target, 11, 2, value.Hour);
        target[13] = (byte)':';
        Digits(target, 14, 2, value.Minute);
        target[16] = (byte)':';
        Digits(target, 17, 2, value.Second);
        int length = FormatFraction((int)(value.Ticks % TimeSpan.TicksPerSecond), target, 19);
        return FormatOffset((int)value.Offset.TotalMinutes, target, length);
    }

    private static int FormatFraction(int ticks, Span<byte> target, int length)
    {
        if (ticks == 0)
        {
            return length;
        }

        target[length] = (byte)'.';
        Digits(target, length + 1, FractionDigits, ticks);
        return target[..(length + 1 + FractionDigits)].TrimEnd((byte)'0').Length;
    }

    private static int FormatOffset(int minutes, Span<byte> target, int length)
    {
        if (minutes == 0)
        {
            target[length] = (byte)'Z';
            return length + 1;
        }

        target[length] = (byte)(minutes < 0 ? '-' : '+');
        Digits(target, length + 1, 2, Math.Abs(minutes) / 60);
        target[length + 3] = (byte)':';
        Digits(target, length + 4, 2, Math.Abs(minutes) % 60);
        return length + 6;
    }

    private static void Digits(Span<byte> target, int start, int count, int value)
    {
        for (int place = start + count - 1; place >= start; place--)
        {
            (value, int digit) = Math.DivRem(value, 10);
            target[place] = (byte)('0' + digit);
        }
    }

    internal static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (
            text.Length != DateLength
            || !TryDigits(text[..4], out int year)
            || text[4] != (byte)'-'
            || !TryDigits(text[5..7], out int month)
            || text[7] != (byte)'-'
            || !TryDigits(text[8..], out int day)
            || year == 0
            || month is 0 or > 12
            || day == 0
            || day > DateTime.DaysInMonth(year, month)
        )
        {
            return false;
        }

        value = new DateOnly(year, month, day);
        return true;
    }

    internal static bool TryParseDateTime(ReadOnlySpan<byte> text, out DateTimeOffset value) =>
        TryParsePlain(text, out value) || TryParseAny(text, out value);

    /// <summary>Reads the form that nearly every service writes: <c>2030-05-01T10:00:00Z</c>.</summary>
    private static bool TryParsePlain(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (
            text.Length != PlainLength
            || text[4] != '-'
            || text[7] != '-'
            || text[10] != 'T'
            || text[13] != ':'
            || text[16] != ':'
            || text[19] != 'Z'
        )
        {
            return false;
        }

        uint faults = 0;
        uint year = (Pair(text, 0, ref faults) * 100) + Pair(text, 2, ref faults);
        uint month = Pair(text, 5, ref faults);
        uint day = Pair(text, 8, ref faults);
        uint hour = Pair(text, 11, ref faults);
        uint minute = Pair(text, 14, ref faults);
        uint second = Pair(text, 17, ref faults);
        if (
            faults > 9
            || year == 0
            || month - 1 > 11
            || day == 0
            || day > DateTime.DaysInMonth((int)year, (int)month)
            || hour > 23
            || minute > 59
            || second > 59
        )
        {
            return false;
        }

        value = new DateTimeOffset(
            new DateTime((int)year, (int)month, (int)day, (int)hour, (int)minute, (int)second, DateTimeKind.Utc)
        );
        return true;
    }

    /// <summary>
    /// Returns two digits as a number. If they are not digits, <paramref name="faults"/> is greater than 9 from then
    /// on.
    /// </summary>
    private static uint Pair(ReadOnlySpan<byte> text, int start, ref uint faults)
    {
        uint high = text[start] - (uint)'0';
        uint low = text[start + 1] - (uint)'0';
        faults = Math.Max(faults, Math.Max(high, low));
        return (high * 10) + low;
    }

    private static bool TryParseAny(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (
            text.Length <= DateLength
            || !TryParseDate(text[..DateLength], out DateOnly date)
            || text[DateLength] is not ((byte)'T' or (byte)'t' or (byte)' ')
        )
        {
            return false;
        }

        ReadOnlySpan<byte> rest = text[(DateLength + 1)..];
        if (!TryTakeTime(ref rest, out long timeTicks) || !TryParseOffset(rest, out TimeSpan offset))
        {
            return false;
        }

        long ticks = date.ToDateTime(TimeOnly.MinValue).Ticks + timeTicks;
        long utcTicks = ticks - offset.Ticks;
        if (offset.Duration() > LargestOffset || utcTicks < 0 || utcTicks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(ticks, offset);
        return true;
    }

    internal static bool TryParseTime(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        value = default;
        if (
            !TryTakeTime(ref text, out long ticks)
            || !TryParseOffset(text, out TimeSpan offset)
            || offset != TimeSpan.Zero
        )
        {
            return false;
        }

        value = new TimeOnly(ticks);
        return true;
    }

    /// <summary>Reads hours, minutes and, if present, seconds and their fraction.</summary>
    private static bool TryTakeTime(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (
            text.Length < 5
            || !TryDigits(text[..2], out int hour)
            || text[2] != (byte)':'
            || !TryDigits(text[3..5], out int minute)
            || hour > 23
            || minute > 59
        )
        {
            return false;
        }

        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        text = text[5..];
        return text is not [(byte)':', ..] || TryTakeSeconds(ref text, ref ticks);
    }

    private static bool TryTakeSeconds(ref ReadOnlySpan<byte> text, ref long ticks)
    {
        if (text.Length < 3 || !TryDigits(text[1..3], out int second) || second > 59)
        {
            return false;
        }

        ticks += second * TimeSpan.TicksPerSecond;
        text = text[3..];
        return text is not [(byte)'.', ..] || TryTakeFraction(ref text, ref ticks);
    }

    private static bool TryTakeFraction(ref ReadOnlySpan<byte> text, ref long ticks)
    {
        int length = text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        length = length < 0 ? text.Length - 1 : length;
        if (length == 0)
        {
            return false;
        }

        int fraction = 0;
        for (int i = 1; i <= FractionDigits; i++)
        {
            fraction = (fraction * 10) + (i <= length ? text[i] - '0' : 0);
        }

        ticks += fraction;
        text = text[(length + 1)..];
        return true;
    }

    private static bool TryParseOffset(ReadOnlySpan<byte> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is [] or [(byte)'Z' or (byte)'z'])
        {
            return true;
        }

        if (
            text.Length != 6
            || text[0] is not ((byte)'+' or (byte)'-')
            || !TryDigits(text[1..3], out int hours)
            || text[3] != (byte)':'
            || !TryDigits(text[4..], out int minutes)
            || hours > 23
            || minutes > 59
        )
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0);
        offset = text[0] == (byte)'-' ? -offset : offset;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (byte digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            value = (value * 10) + digit - '0';
        }

        return true;
    }
}
