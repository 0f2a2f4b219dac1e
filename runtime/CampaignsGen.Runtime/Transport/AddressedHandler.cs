namespace CampaignsGen.Runtime;

/// <summary>
/// Records the address of a request after all other handlers have processed it. A handler that changes the address, for
/// example to another region or a gateway, does not follow a redirect.
/// </summary>
internal sealed class AddressedHandler : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<Uri?> Address = new("CampaignsGen.Address");

    /// <summary>
    /// Returns the address to which the request was sent, or <see langword="null"/> if none of these handlers processed
    /// it.
    /// </summary>
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

    // The transport's message has a property for it. Only a copy that a handler creates must store it in its options.
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
