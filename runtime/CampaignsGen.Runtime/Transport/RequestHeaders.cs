using System.Net.Http.Headers;

namespace CampaignsGen.Runtime;

/// <summary>Gives a request its headers: what the operation says, the parameters, the credentials.</summary>
internal static class RequestHeaders
{
    internal static void Add(
        HttpRequestMessage message,
        ApiRequest request,
        in SentCredentials credentials,
        string userAgent
    )
    {
        HttpRequestHeaders headers = message.Headers;
        headers.TryAddWithoutValidation("User-Agent", userAgent);
        if (request.Operation.Accept is { } accept)
        {
            headers.TryAddWithoutValidation("Accept", accept);
        }

        if (request.HeaderParameters is { } parameters)
        {
            foreach (RequestParameter parameter in parameters)
            {
                AddParameter(message, request.Operation, parameter);
            }
        }

        string? cookies = CookieHeader.Of(request.CookieParameters, credentials);
        if (cookies is not null)
        {
            headers.TryAddWithoutValidation("Cookie", cookies);
        }

        AddCredentials(headers, credentials);
    }

    private static void AddParameter(HttpRequestMessage message, ApiOperation operation, in RequestParameter parameter)
    {
        string value = ParameterStyle.Header(parameter.Value, parameter.Explode);

        // .NET keeps headers such as Content-Language with the body.
        bool isAdded =
            message.Headers.TryAddWithoutValidation(parameter.Name, value)
            || (message.Content?.Headers.TryAddWithoutValidation(parameter.Name, value) ?? false);
        if (!isAdded)
        {
            throw new ArgumentException(
                $"The header parameter '{parameter.Name}' of {operation.Id} cannot be sent with this request. Nothing was sent.",
                parameter.Name
            );
        }
    }

    private static void AddCredentials(HttpRequestHeaders headers, in SentCredentials credentials)
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
