namespace CampaignsGen.LocalServer;

/// <summary>Represents an API key of the local server.</summary>
public sealed class ApiKeyOptions
{
    /// <summary>Gets or sets the value of the header <c>X-API-Key</c>, which begins with <c>eght_</c>.</summary>
    public string Key { get; set; } = "";

    /// <summary>Gets or sets the status of the API key.</summary>
    public ApiKeyStatus Status { get; set; }
}
