namespace CampaignsGen.LocalServer;

/// <summary>An API key that the local server knows.</summary>
public sealed class ApiKeyOptions
{
    /// <summary>The value of the header <c>X-API-Key</c>. It begins with <c>eght_</c>.</summary>
    public string Key { get; set; } = "";

    /// <summary>What has become of the key.</summary>
    public ApiKeyStatus Status { get; set; }
}
