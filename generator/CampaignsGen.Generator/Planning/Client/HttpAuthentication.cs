namespace CampaignsGen.Generator.Planning;

/// <summary>Classifies HTTP authentication schemes by name (RFC 9110, section 11.1).</summary>
internal static class HttpAuthentication
{
    /// <summary>
    /// The schemes that respond to a challenge or are computed for each request: those of the IANA registry except Basic and
    /// Bearer, and common unregistered ones.
    /// </summary>
    private static readonly HashSet<string> Computed = new(StringComparer.OrdinalIgnoreCase)
    {
        "AWS4-HMAC-SHA256",
        "Concealed",
        "Digest",
        "DPoP",
        "GNAP",
        "Hawk",
        "HMAC",
        "HOBA",
        "Kerberos",
        "Mutual",
        "Negotiate",
        "NTLM",
        "OAuth",
        "PrivateToken",
        "SCRAM-SHA-1",
        "SCRAM-SHA-256",
        "Signature",
        "vapid",
    };

    /// <summary>Determines whether the scheme is specific to the API, so that a credential is sent unchanged after its name.</summary>
    public static bool IsWord(string? scheme) =>
        scheme is not null && HttpToken.Is(scheme) && !Computed.Contains(scheme);
}
