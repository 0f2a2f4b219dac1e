namespace CampaignsGen;

/// <summary>Specifies how a client authenticates when it requests a token (RFC 6749, section 2.3.1).</summary>
public enum ClientAuthentication
{
    /// <summary>With HTTP Basic authentication, which every server must support.</summary>
    Header,

    /// <summary>
    /// With <c>client_id</c> and <c>client_secret</c> in the body, for servers that support no other method.
    /// </summary>
    Body,
}
