namespace CampaignsGen;

/// <summary>How a client says who it is when it asks for a token (RFC 6749, section 2.3.1).</summary>
public enum ClientAuthentication
{
    /// <summary>By HTTP Basic, which every server has to support.</summary>
    Header,

    /// <summary>By <c>client_id</c> and <c>client_secret</c> in the body, for servers that support nothing else.</summary>
    Body,
}
