using System.Buffers;

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
    internal static readonly PlainCharacters OfPath = new("!$&'()*+,;=:@", true);

    /// <summary>The other characters of a query (RFC 3986, section 3.4).</summary>
    internal static readonly PlainCharacters OfQuery = new("!$&'()*+,;=:@/?", true);

    /// <summary>Those of them that a cookie's value can hold (RFC 6265, section 4.1.1).</summary>
    internal static readonly PlainCharacters OfCookie = new("!$&'()*+=:@/?#[]", true);

    private PlainCharacters(string beside, bool keepsEncoded)
    {
        Set = SearchValues.Create(UnreservedCharacters + beside);
        KeepsEncoded = keepsEncoded;
    }

    internal SearchValues<char> Set { get; }

    /// <summary>Whether <c>%XX</c> stays what it is.</summary>
    internal bool KeepsEncoded { get; }
}
