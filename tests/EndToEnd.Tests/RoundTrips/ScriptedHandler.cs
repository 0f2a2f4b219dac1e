using System.Net;
using System.Text;

namespace EndToEnd.Tests.RoundTrips;

/// <summary>Answers a request that asks with the JSON that the test set, and keeps the JSON of one that brings some.</summary>
internal sealed class ScriptedHandler : HttpMessageHandler
{
    /// <summary>The next answer.</summary>
    public string Answer { get; set; } = "null";

    /// <summary>The last body that came.</summary>
    public string? Body { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.Method == HttpMethod.Get)
        {
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StringContent(Answer, Encoding.UTF8, "application/json"),
            };
        }

        Body = await request.Content!.ReadAsStringAsync(cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.NoContent) { RequestMessage = request };
    }
}
