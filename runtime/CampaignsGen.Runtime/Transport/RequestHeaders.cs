using System.Net;
using System.Net.Http.Headers;

namespace CampaignsGen.Runtime;

/// <summary>Sets the headers of a request: those of the operation, the parameters and the credentials.</summary>
internal static class RequestHeaders
{
    internal static void Add(
        HttpRequestMessage message,
        ApiRequest request,
        SentCredentials credentials,
        string userAgent,
        CookieContainer? kept
    )
    {
        HttpRequestHeaders headers = message.Headers;
        // A browser sends its own value. If it allows a page to set it, it asks an API of another origin for permission first.
        if (!OperatingSystem.IsBrowser())
        {
            headers.TryAddWithoutValidation("User-Agent", userAgent);
        }

        if (request.AcceptHeader is { } accept)
        {
            headers.TryAddWithoutValidation("Accept", accept);
        }

        request.HeaderParameters?.AddTo(message, request.Operation);
        string? cookies = CookieHeader.Of(request.CookieParameters, credentials);
        if (cookies is not null)
        {
            headers.TryAddWithoutValidation("Cookie", cookies);
            RefuseOthers(kept, message.RequestUri!, request.Operation);
        }

        AddCredentials(headers, credentials);
    }

    /// <summary>
    /// Rejects cookies that a handler stores and adds to those of the request, because they can belong to another
    /// caller.
    /// </summary>
    private static void RefuseOthers(CookieContainer? kept, Uri address, ApiOperation operation)
    {
        if (kept is { Count: > 0 } && address.IsAbsoluteUri && kept.GetCookies(address).Count > 0)
        {
            throw new InvalidOperationException(
                $"{operation.Id} sends its own cookies, but the handler of this HttpClient stores others for the same address, "
                    + "which would be sent as well. Nothing was sent. To fix this, give the HttpClient a handler with UseCookies = false."
            );
        }
    }

    private static void AddCredentials(HttpRequestHeaders headers, SentCredentials credentials)
    {
        foreach (SentCredential credential in credentials.All)
        {
            if (credential.Scheme.Location == ParameterLocation.Header)
            {
                // A parameter with the same name must not be sent in addition to the credential.
                headers.Remove(credential.Scheme.ParameterName);
                headers.TryAddWithoutValidation(credential.Scheme.ParameterName, credential.Value);
            }
        }
    }
}
