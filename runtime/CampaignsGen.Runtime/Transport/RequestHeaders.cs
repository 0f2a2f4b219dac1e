using System.Net.Http.Headers;

namespace CampaignsGen.Runtime;

/// <summary>Gives a request its headers: what the operation says, the parameters, the credentials.</summary>
internal static class RequestHeaders
{
    internal static void Add(
        HttpRequestMessage message,
        ApiRequest request,
        SentCredentials credentials,
        string userAgent
    )
    {
        HttpRequestHeaders headers = message.Headers;
        // A browser names itself. One that lets a page do so asks an API of another origin first whether the header may come.
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
        }

        AddCredentials(headers, credentials);
    }

    private static void AddCredentials(HttpRequestHeaders headers, SentCredentials credentials)
    {
        foreach (SentCredential credential in credentials.All)
        {
            if (credential.Scheme.Location == ParameterLocation.Header)
            {
                // A parameter of the same name must not travel beside the credential.
                headers.Remove(credential.Scheme.ParameterName);
                headers.TryAddWithoutValidation(credential.Scheme.ParameterName, credential.Value);
            }
        }
    }
}
