using System.Net.Http.Headers;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>
/// The text of a body. A byte order mark says best what it is written in (RFC 9110 leaves it to the format; WHATWG Encoding,
/// section 6), then the <c>charset</c> of the media type; else it is UTF-8. What cannot be decoded becomes U+FFFD.
/// </summary>
internal static class CharsetText
{
    internal static string Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        foreach (
            Encoding marked in (ReadOnlySpan<Encoding>)[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode]
        )
        {
            if (body.StartsWith(marked.Preamble))
            {
                return marked.GetString(body[marked.Preamble.Length..]);
            }
        }

        return EncodingOf(contentType).GetString(body);
    }

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
            // Not known here; most of what is written today is UTF-8, and of the rest most is ASCII.
            return Encoding.UTF8;
        }
    }
}
