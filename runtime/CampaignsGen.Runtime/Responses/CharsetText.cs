using System.Net.Http.Headers;
using System.Text;
using System.Text.Unicode;

namespace CampaignsGen.Runtime;

/// <summary>
/// Decodes the text of a body. The encoding is determined by a byte order mark (RFC 9110 leaves this to the format;
/// WHATWG Encoding, section 6), then by the <c>charset</c> of the media type, and is UTF-8 otherwise. Bytes that cannot
/// be decoded are replaced with U+FFFD.
/// </summary>
internal static class CharsetText
{
    internal static string Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        Encoding? marked = MarkOf(body);
        return marked is null
            ? EncodingOf(contentType).GetString(body)
            : marked.GetString(body[marked.Preamble.Length..]);
    }

    private static Encoding? MarkOf(ReadOnlySpan<byte> body) =>
        body switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };

    /// <summary>
    /// Returns JSON as UTF-8. JSON is UTF-8 regardless of the media type (RFC 8259, section 8.1). If it is not valid
    /// UTF-8, the byte order mark or the <c>charset</c> is used.
    /// </summary>
    internal static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> body, string? contentType)
    {
        bool isMarked = MarkOf(body) is UnicodeEncoding;
        if (!isMarked && !HasOtherCharset(contentType))
        {
            return body;
        }

        bool isOther = isMarked || body.Contains((byte)0) || !Utf8.IsValid(body);
        return isOther ? Encoding.UTF8.GetBytes(Decode(body, contentType)) : body;
    }

    private static bool HasOtherCharset(string? contentType) =>
        contentType is not null
        && contentType.Contains("charset", StringComparison.OrdinalIgnoreCase)
        && !contentType.Contains("utf-8", StringComparison.OrdinalIgnoreCase)
        && EncodingOf(contentType) is not UTF8Encoding;

    private static Encoding EncodingOf(string? contentType)
    {
        if (
            !MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? mediaType)
            || mediaType.CharSet is null
        )
        {
            return Encoding.UTF8;
        }

        try
        {
            return Encoding.GetEncoding(mediaType.CharSet.Trim('"'));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // Unknown charset: most text is UTF-8, and most other text is ASCII.
            return Encoding.UTF8;
        }
    }
}
