namespace CampaignsGen.Runtime;

/// <summary>
/// Builds the URI of a request from the base URL, the path, the query, and the credentials in the query.
/// </summary>
internal static class RequestUri
{
    /// <summary>Returns the URI to send.</summary>
    internal static Uri ToSend(ApiRequest request, string baseUrl, SentCredentials credentials) =>
        Resolve(request, Build(request, baseUrl, credentials, isShown: false), credentials);

    /// <summary>Returns the URI for display, in which credentials are replaced with <c>***</c>.</summary>
    internal static Uri ToShow(ApiRequest request, string baseUrl, SentCredentials credentials, Redaction redaction)
    {
        Uri uri = Resolve(request, Build(request, baseUrl, credentials, isShown: true), credentials);
        string text = redaction.Apply(uri.OriginalString);
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? shown) ? shown : new Uri(uri, "/***");
    }

    private static Uri Resolve(ApiRequest request, Uri own, SentCredentials credentials) =>
        request.Address is { } address ? address.Resolve(own, request.Operation, credentials.QueryNames()) : own;

    private static Uri Build(ApiRequest request, string baseUrl, SentCredentials credentials, bool isShown)
    {
        var uri = new UriText();
        try
        {
            uri.Append(baseUrl);
            AppendPath(ref uri, request);
            string separator = request.Operation.Path.HasQuery ? "&" : "?";
            request.QueryParameters?.AppendTo(ref uri, ref separator, next: "&");
            AppendCredentials(ref uri, credentials, isShown, separator);
            return new Uri(uri.ToString(), UriKind.Absolute);
        }
        finally
        {
            uri.Dispose();
        }
    }

    private static void AppendPath(ref UriText uri, ApiRequest request)
    {
        PathTemplate path = request.Operation.Path;
        uri.Append(path.Literals[0]);
        for (int i = 0; i < path.Names.Length; i++)
        {
            ParameterValue value = request.PathValue(i);
            if (value.IsNothing)
            {
                throw new InvalidOperationException(
                    $"{request.Operation.Id} has no value for the path parameter '{SafeText.OneLine(path.Names[i])}'. Nothing was sent."
                );
            }

            value.AppendTo(ref uri);
            uri.Append(path.Literals[i + 1]);
        }
    }

    private static void AppendCredentials(ref UriText uri, SentCredentials credentials, bool isShown, string separator)
    {
        foreach (SentCredential credential in credentials.All)
        {
            SecurityScheme scheme = credential.Scheme;
            if (scheme.Location != ParameterLocation.Query)
            {
                continue;
            }

            ParameterStyle.AppendAssignment(
                ref uri,
                scheme.ParameterName,
                "",
                PlainCharacters.Unreserved,
                ref separator,
                next: "&"
            );
            if (isShown)
            {
                uri.Append(scheme.ShownValue);
            }
            else
            {
                uri.AppendValue(credential.Value);
            }
        }
    }
}
