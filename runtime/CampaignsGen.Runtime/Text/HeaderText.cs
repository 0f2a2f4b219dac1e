using System.Buffers;
using System.Globalization;

namespace CampaignsGen.Runtime;

/// <summary>Determines whether a text is a valid header value (RFC 9110, section 5.5).</summary>
internal static class HeaderText
{
    // RFC 9110, section 5.6.2.
    private static readonly SearchValues<char> OfToken = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    /// <summary>Determines whether the text is a valid header name.</summary>
    internal static bool IsName(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(OfToken);

    /// <summary>
    /// Returns the problem of the text, as the end of a sentence that does not contain it, or <see langword="null"/> if
    /// there is none.
    /// </summary>
    internal static string? FaultOf(ReadOnlySpan<char> text)
    {
        int position = text.IndexOfAnyExceptInRange(' ', '~');
        if (position < 0)
        {
            return null;
        }

        string what = text[position] switch
        {
            '\r' or '\n' => "contains a line break (character ",
            char other when char.IsControl(other) => "contains a control character (character ",
            _ => "contains a character that is not ASCII (character ",
        };
        return what + (position + 1).ToString(CultureInfo.InvariantCulture) + ")";
    }
}
