namespace CampaignsGen.Runtime;

/// <summary>
/// Reads numbers as people and servers write them in text: <c>+5</c>, <c>007</c>, <c>.5</c> and <c>5.</c> are numbers
/// too.
/// </summary>
internal static class NumberText
{
    /// <summary>Returns the text as a JSON number, or an empty span if it is not a number.</summary>
    internal static ReadOnlySpan<byte> AsJson(ReadOnlySpan<byte> text) =>
        Utf8Scan.NumberLength(text) is var length and > 0 && length == text.Length ? text : Rewritten(text);

    private static ReadOnlySpan<byte> Rewritten(ReadOnlySpan<byte> text)
    {
        bool hasSign = text.Length > 0 && text[0] is (byte)'-' or (byte)'+';
        ReadOnlySpan<byte> rest = hasSign ? text[1..] : text;
        ReadOnlySpan<byte> whole = rest[..DigitsOf(rest)];
        rest = rest[whole.Length..];
        ReadOnlySpan<byte> fraction = default;
        if (rest.Length > 0 && rest[0] == (byte)'.')
        {
            rest = rest[1..];
            fraction = rest[..DigitsOf(rest)];
            rest = rest[fraction.Length..];
        }

        if (whole.Length + fraction.Length == 0)
        {
            return default;
        }

        byte[] number =
        [
            .. hasSign && text[0] == (byte)'-' ? "-"u8 : default,
            .. whole.TrimStart((byte)'0') is { Length: > 0 } digits ? digits : "0"u8,
            .. fraction.IsEmpty ? default : "."u8,
            .. fraction,
            .. rest,
        ];
        return Utf8Scan.NumberLength(number) == number.Length ? number : default;
    }

    private static int DigitsOf(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }
}
