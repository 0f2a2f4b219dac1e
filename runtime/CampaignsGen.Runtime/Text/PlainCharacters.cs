namespace CampaignsGen.Runtime;

/// <summary>Represents the characters of a value that are sent unchanged. All others are percent-encoded.</summary>
/// <remarks>
/// The sets other than <see cref="Unreserved"/> contain the characters that the reserved expansion of RFC 6570 (section
/// 3.2.3) allows in a location, except those that end it: a <c>#</c> in a query begins the fragment, and a <c>/</c> in
/// a path begins another segment.
/// </remarks>
internal sealed class PlainCharacters
{
    private const string UnreservedCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /// <summary>The unreserved characters (RFC 3986, section 2.3).</summary>
    internal static readonly PlainCharacters Unreserved = new("", false);

    /// <summary>Gets the characters of a path segment (RFC 3986, section 3.3).</summary>
    internal static PlainCharacters OfPath => field ??= new("!$&'()*+,;=:@", true);

    /// <summary>Gets the characters of several path segments with the slashes between them.</summary>
    internal static PlainCharacters OfSegments => field ??= new("!$&'()*+,;=:@/", true);

    /// <summary>Gets the characters of a query (RFC 3986, section 3.4).</summary>
    internal static PlainCharacters OfQuery => field ??= new("!$&'()*+,;=:@/?", true);

    /// <summary>
    /// Gets the characters without another meaning in a form: an ampersand ends the value, and a plus sign is a space.
    /// </summary>
    internal static PlainCharacters OfForm => field ??= new("!$'()*,;=:@/?#[]", true);

    /// <summary>Gets the characters that a cookie value can contain (RFC 6265, section 4.1.1).</summary>
    internal static PlainCharacters OfCookie => field ??= new("!$&'()*+=:@/?#[]", true);

    /// <summary>The characters of a path in the document. Encoded characters are kept.</summary>
    internal static readonly PlainCharacters OfTemplate = new("!$&'()*+,;=:@/%", false);

    /// <summary>
    /// Gets the characters of a query that follows the path in the document. Encoded characters are kept.
    /// </summary>
    internal static PlainCharacters OfTemplateQuery => field ??= new("!$&'()*+,;=:@/?%", false);

    // A bit for each ASCII character. Creating the first SearchValues of .NET takes milliseconds.
    private readonly ulong below64;
    private readonly ulong from64;

    private PlainCharacters(string beside, bool keepsEncoded)
    {
        foreach (char character in UnreservedCharacters + beside)
        {
            ulong bit = 1ul << (character & 63);
            below64 |= character < 64 ? bit : 0;
            from64 |= character < 64 ? 0 : bit;
        }

        KeepsEncoded = keepsEncoded;
    }

    /// <summary>Indicates whether <c>%XX</c> is kept.</summary>
    internal readonly bool KeepsEncoded;

    /// <summary>Returns the number of characters before the first one that must be encoded.</summary>
    internal int LengthOfPlain(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && Holds(text[length]))
        {
            length++;
        }

        return length;
    }

    private bool Holds(char character) =>
        character < 128 && (((character < 64 ? below64 : from64) >> (character & 63)) & 1) != 0;
}
