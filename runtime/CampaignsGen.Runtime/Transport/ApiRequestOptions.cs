using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// What a handler of the <see cref="HttpClient"/> can read of the call that a request belongs to, in
/// <see cref="HttpRequestMessage.Options"/>.
/// </summary>
public static class ApiRequestOptions
{
    private const string OperationIdName = "CampaignsGen.OperationId";
    private const string UrlTemplateName = "CampaignsGen.UrlTemplate";
    private const string ClientName = "CampaignsGen.Client";
    private const string MayBeRetriedName = "CampaignsGen.MayBeRetried";

    private static readonly object Yes = true;
    private static readonly object No = false;

    /// <summary>Gets the key of the operation's id: <c>getPet</c>.</summary>
    public static HttpRequestOptionsKey<string> OperationId { get; } = new(OperationIdName);

    /// <summary>Gets the key of the path's template: <c>/pets/{petId}</c>.</summary>
    public static HttpRequestOptionsKey<string> UrlTemplate { get; } = new(UrlTemplateName);

    /// <summary>Gets the key of the client and its version: <c>PetClient/1.0</c>.</summary>
    public static HttpRequestOptionsKey<string> Client { get; } = new(ClientName);

    /// <summary>
    /// Gets the key of whether the request may be sent again when its outcome is not known: it is of an idempotent operation, or
    /// has an idempotency key, or <see cref="ApiCallOptions.MayBeRetried"/> says so.
    /// </summary>
    public static HttpRequestOptionsKey<bool> MayBeRetried { get; } = new(MayBeRetriedName);

    /// <summary>Says of a request which call it belongs to.</summary>
    internal static void Label(HttpRequestMessage message, ApiOperation operation, string client, bool mayBeRetried)
    {
        IDictionary<string, object?> options = message.Options;
        options[OperationIdName] = operation.Id;
        options[UrlTemplateName] = operation.Template;
        options[ClientName] = client;
        options[MayBeRetriedName] = mayBeRetried ? Yes : No;
    }
}
