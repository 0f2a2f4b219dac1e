using System.Net;
using System.Text;

namespace TestKit;

/// <summary>Returns the same response to each request, and stores the last request with its body.</summary>
public sealed class RecordingHandler(
    string answer = "{}",
    HttpStatusCode status = HttpStatusCode.OK,
    string mediaType = "application/json"
) : HttpMessageHandler
{
    /// <summary>Gets the last request, or null if there was none.</summary>
    public HttpRequestMessage? Request { get; private set; }

    /// <summary>Gets the text of its body, or null if it had none.</summary>
    public string? Body { get; private set; }

    /// <summary>Gets the path and query of the last request as they were sent.</summary>
    public string Target => Request!.RequestUri!.PathAndQuery;

    /// <summary>Returns the values of a header of the last request, separated by commas, or null if it was not sent.</summary>
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
