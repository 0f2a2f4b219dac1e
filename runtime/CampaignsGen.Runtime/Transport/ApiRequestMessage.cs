namespace CampaignsGen.Runtime;

/// <summary>Represents the message of a call, which records the address to which it was finally sent.</summary>
internal sealed class ApiRequestMessage(HttpMethod method, Uri uri) : HttpRequestMessage(method, uri)
{
    /// <summary>
    /// Gets or sets the address after all handlers have processed the request, or <see langword="null"/> if it was not
    /// recorded.
    /// </summary>
    internal Uri? Address { get; set; }
}
