namespace CampaignsGen;

/// <summary>Specifies how the bytes of a signature are written in a header.</summary>
public enum SignatureEncoding
{
    /// <summary>As hexadecimal digits, in either case.</summary>
    Hex,

    /// <summary>As Base64.</summary>
    Base64,
}
