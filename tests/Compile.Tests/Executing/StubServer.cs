using System.Net.Http.Headers;

namespace Compile.Tests.Executing;

/// <summary>Answers with what was made for it and keeps what it was sent.</summary>
internal sealed class StubServer : HttpMessageHandler
{
    /// <summary>What the next request is answered with.</summary>
    public MadeAnswer? Answer { get; set; }

    /// <summary>The last request; null before there was one.</summary>
    public HttpRequestMessage? Request { get; private set; }

    /// <summary>Its body; null where it had none.</summary>
    public byte[]? Body { get; private set; }

    /// <summary>The headers of its body.</summary>
    public HttpContentHeaders? BodyHeaders => Request?.Content?.Headers;

    /// <summary>Forgets the last request.</summary>
    public void Forget() => (Request, Body) = (null, null);

    /// <summary>The values of a header of the last request or of its body, joined by commas; null where it was not sent.</summary>
    public string? Header(string name) =>
        Request!.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values)
        || (BodyHeaders?.NonValidated.TryGetValues(name, out values) ?? false)
            ? values.ToString()
            : null;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Request = request;
        Body = request.Content is { } content
            ? await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)
            : null;
        return Answer!.ToResponse(request);
    }
}
