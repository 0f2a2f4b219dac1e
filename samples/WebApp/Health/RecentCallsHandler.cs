using System.Net;

namespace WebApp.Health;

/// <summary>Records the outcome of each attempt.</summary>
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

    // A 404 or 409 concerns only the request. A 401 or 403 concerns our key, so no call can succeed.
    private static bool IsAtWork(HttpStatusCode status) =>
        status < HttpStatusCode.InternalServerError
        && status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
}
