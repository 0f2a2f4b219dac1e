using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// Provides the keys of the values in <see cref="HttpRequestMessage.Options"/> that describe the call of a request to
/// the handlers of the <see cref="HttpClient"/>.
/// </summary>
public static class ApiRequestOptions
{
    private const string OperationIdName = "CampaignsGen.OperationId";
    private const string UrlTemplateName = "CampaignsGen.UrlTemplate";
    private const string ClientName = "CampaignsGen.Client";
    private const string MayBeRetriedName = "CampaignsGen.MayBeRetried";

    private static readonly object Yes = true;
    private static readonly object No = false;

    /// <summary>Gets the key of the operation ID, such as <c>getPet</c>.</summary>
    public static HttpRequestOptionsKey<string> OperationId { get; } = new(OperationIdName);

    /// <summary>Gets the key of the path template, such as <c>/pets/{petId}</c>.</summary>
    public static HttpRequestOptionsKey<string> UrlTemplate { get; } = new(UrlTemplateName);

    /// <summary>Gets the key of the client's name and version, such as <c>PetClient/1.0</c>.</summary>
    public static HttpRequestOptionsKey<string> Client { get; } = new(ClientName);

    /// <summary>
    /// Gets the key of the value that indicates whether the request can be sent again if its outcome is unknown: its
    /// operation is idempotent, it has an idempotency key, or <see cref="ApiCallOptions.MayBeRetried"/> is
    /// <see langword="true"/>.
    /// </summary>
    public static HttpRequestOptionsKey<bool> MayBeRetried { get; } = new(MayBeRetriedName);

    /// <summary>Sets the options of a request that describe its call.</summary>
    internal static void Label(HttpRequestMessage message, ApiOperation operation, string client, bool mayBeRetried)
    {
        IDictionary<string, object?> options = message.Options;
        options[OperationIdName] = operation.Id;
        options[UrlTemplateName] = operation.Template;
        options[ClientName] = client;
        options[MayBeRetriedName] = mayBeRetried ? Yes : No;
    }
}
