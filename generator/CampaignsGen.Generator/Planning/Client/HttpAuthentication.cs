namespace CampaignsGen.Generator.Planning;

/// <summary>Schemes of HTTP authentication by their names (RFC 9110, section 11.1).</summary>
internal static class HttpAuthentication
{
    /// <summary>
    /// What answers a challenge or is computed for each request: the registry of IANA without basic and bearer, and what is
    /// used though it stands in no registry.
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

    /// <summary>Whether it is a name of the API's own, behind which a credential is sent as it is.</summary>
    public static bool IsWord(string? scheme) =>
        scheme is not null && HttpToken.Is(scheme) && !Computed.Contains(scheme);
}
