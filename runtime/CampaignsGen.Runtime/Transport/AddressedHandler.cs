namespace CampaignsGen.Runtime;

/// <summary>
/// Notes where a request goes when all other handlers have seen it: one that gives it another address, such as that of another
/// region or a gateway, follows no redirect.
/// </summary>
internal sealed class AddressedHandler : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<Uri?> Address = new("CampaignsGen.Address");

    /// <summary>Where the request was sent; null where none of these handlers saw it.</summary>
    internal static Uri? AddressOf(HttpRequestMessage request) =>
        request is ApiRequestMessage own ? own.Address
        : request.Options.TryGetValue(Address, out Uri? address) ? address
        : null;

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Note(request);
        return base.Send(request, cancellationToken);
    }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Note(request);
        return base.SendAsync(request, cancellationToken);
    }

    // The message that the transport makes has a place for it; only a copy that a handler made has to carry it along.
    private static void Note(HttpRequestMessage request)
    {
        CallTelemetry.CountAttempt(request);
        if (request is ApiRequestMessage own)
        {
            own.Address = request.RequestUri;
        }
        else
        {
            request.Options.Set(Address, request.RequestUri);
        }
    }
}
