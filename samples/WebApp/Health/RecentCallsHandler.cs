using System.Net;

namespace WebApp.Health;

/// <summary>Notes the outcome of each attempt.</summary>
internal sealed class RecentCallsHandler(RecentCalls calls) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            calls.Add(IsAtWork(response.StatusCode));
            return response;
        }
        catch (HttpRequestException)
        {
            calls.Add(succeeded: false);
            throw;
        }
    }

    // A 404 or a 409 is about the request. A 401 or a 403 is about our key, so that no call can succeed.
    private static bool IsAtWork(HttpStatusCode status) =>
        status < HttpStatusCode.InternalServerError
        && status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
}
