using System.Net;
using System.Text;

namespace TestKit;

/// <summary>Answers every request alike and keeps the last one, with its body.</summary>
public sealed class RecordingHandler(
    string answer = "{}",
    HttpStatusCode status = HttpStatusCode.OK,
    string mediaType = "application/json"
) : HttpMessageHandler
{
    /// <summary>The last request; null before there was one.</summary>
    public HttpRequestMessage? Request { get; private set; }

    /// <summary>The text of its body; null where it had none.</summary>
    public string? Body { get; private set; }

    /// <summary>The path and the query of the last request, as they were sent.</summary>
    public string Target => Request!.RequestUri!.PathAndQuery;

    /// <summary>The values of a header of the last request, joined by commas; null where it was not sent.</summary>
    public string? Header(string name) =>
        Request!.Headers.NonValidated.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Request = request;
        Body = request.Content is { } content
            ? await content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false)
            : null;
        HttpResponseMessage response = new(status) { RequestMessage = request };
        response.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer));
        response.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return response;
    }
}
