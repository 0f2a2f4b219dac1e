using System.Net;
using System.Text;

namespace Runtime.Tests.Transport;

/// <summary>Answers without a network and keeps what was sent.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    : HttpMessageHandler
{
    internal StubHandler(HttpResponseMessage answer)
        : this((_, _) => Task.FromResult(answer)) { }

    internal int Count { get; private set; }

    internal string? Body { get; private set; }

    internal Uri? Uri { get; private set; }

    internal Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal static HttpResponseMessage Answer(
        HttpStatusCode status,
        string? body = null,
        string? mediaType = "application/json"
    ) => Answer(status, body is null ? [] : Encoding.UTF8.GetBytes(body), mediaType);

    internal static HttpResponseMessage Answer(HttpStatusCode status, byte[] body, string? mediaType)
    {
        var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(body) };
        if (mediaType is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }

        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Count++;
        Uri = request.RequestUri;
        foreach ((string name, var values) in request.Headers.NonValidated)
        {
            Headers[name] = values.ToString();
        }

        if (request.Content is { } content)
        {
            // It is computed when it is asked for, as a real handler does.
            _ = content.Headers.ContentLength;
            foreach ((string name, var values) in content.Headers.NonValidated)
            {
                Headers[name] = values.ToString();
            }

            Body = await content.ReadAsStringAsync(cancellationToken);
        }

        return await answer(request, cancellationToken);
    }
}
