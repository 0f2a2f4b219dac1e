using System.Text;
using System.Text.Json.Nodes;

namespace Producers.Tests.Calling;

/// <summary>Keeps what the last answer was on the wire, and what the server says in it of the request.</summary>
internal sealed class WireTap() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    /// <summary>What the server bound; null where it did not say.</summary>
    public JsonNode? Received { get; private set; }

    /// <summary>The body of the answer.</summary>
    public byte[] Body { get; private set; } = [];

    /// <summary>Its media type; null where it named none.</summary>
    public string? MediaType { get; private set; }

    /// <summary>Whether the body is JSON.</summary>
    public bool IsJson => MediaType is { } type && type.EndsWith("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        (Received, Body, MediaType) = (null, [], null);
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("X-Received", out IEnumerable<string>? said))
        {
            Received = JsonNode.Parse(Convert.FromBase64String(said.Single()));
        }

        Body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        MediaType = response.Content.Headers.ContentType?.MediaType;
        return response;
    }
}
