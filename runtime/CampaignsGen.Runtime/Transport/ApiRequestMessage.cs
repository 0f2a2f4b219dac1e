namespace CampaignsGen.Runtime;

/// <summary>The message of a call, which knows where it was sent at last.</summary>
internal sealed class ApiRequestMessage(HttpMethod method, Uri uri) : HttpRequestMessage(method, uri)
{
    /// <summary>Gets or sets where it went when all handlers had seen it; null where nobody noted it.</summary>
    internal Uri? Address { get; set; }
}
