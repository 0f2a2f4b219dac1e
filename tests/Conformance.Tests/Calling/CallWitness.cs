namespace Conformance.Tests.Calling;

/// <summary>Sends requests on, and keeps what went over the wire.</summary>
internal sealed class CallWitness() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    /// <summary>The request's first line, for messages.</summary>
    public string Target { get; private set; } = "nothing";

    /// <summary>The status of the answer; null where there was none.</summary>
    public int? Status { get; private set; }

    /// <summary>The octets of the answer.</summary>
    public byte[] Body { get; private set; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Target = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        Body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        Status = (int)response.StatusCode;
        return response;
    }
}
