namespace CampaignsGen.Runtime;

/// <summary>The characters of a value that are sent as they are; all others are percent-encoded.</summary>
/// <remarks>
/// The sets beside <see cref="Unreserved"/> are what RFC 6570's reserved expansion (section 3.2.3) lets through at a place,
/// without those that would end the place: a <c>#</c> in a query begins the fragment, a <c>/</c> in a path another segment.
/// </remarks>
internal sealed class PlainCharacters
{
    private const string UnreservedCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /// <summary>RFC 3986, section 2.3.</summary>
    internal static readonly PlainCharacters Unreserved = new("", false);

    /// <summary>The other characters of a segment (RFC 3986, section 3.3).</summary>
    internal static PlainCharacters OfPath => field ??= new("!$&'()*+,;=:@", true);

    /// <summary>The other characters of a query (RFC 3986, section 3.4).</summary>
    internal static PlainCharacters OfQuery => field ??= new("!$&'()*+,;=:@/?", true);

    /// <summary>Those that mean nothing else in a form: an ampersand would end the value, a plus be a space.</summary>
    internal static PlainCharacters OfForm => field ??= new("!$'()*,;=:@/?#[]", true);

    /// <summary>Those of them that a cookie's value can hold (RFC 6265, section 4.1.1).</summary>
    internal static PlainCharacters OfCookie => field ??= new("!$&'()*+=:@/?#[]", true);

    /// <summary>What a document's own path holds: what is encoded in it stays.</summary>
    internal static readonly PlainCharacters OfTemplate = new("!$&'()*+,;=:@/%", false);

    /// <summary>The same for a query that stands behind the path.</summary>
    internal static PlainCharacters OfTemplateQuery => field ??= new("!$&'()*+,;=:@/?%", false);

    // A bit for each character of ASCII. The base library's set for searching takes milliseconds to make the first time.
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

    /// <summary>Whether <c>%XX</c> stays what it is.</summary>
    internal readonly bool KeepsEncoded;

    /// <summary>How many characters of a text stand before the first that has to be encoded.</summary>
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
