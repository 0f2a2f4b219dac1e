namespace CampaignsGen.Runtime;

/// <summary>Puts a request's URI together: base URL, path, query, and credentials that travel in the query.</summary>
internal static class RequestUri
{
    /// <summary>The URI as it is sent.</summary>
    internal static Uri ToSend(ApiRequest request, ClientConfiguration configuration, IReadOnlyList<string> schemes) =>
        Build(request, configuration, schemes, isShown: false);

    /// <summary>The URI as people may see it: credentials read <c>***</c>.</summary>
    internal static Uri ToShow(ApiRequest request, ClientConfiguration configuration, IReadOnlyList<string> schemes)
    {
        Uri uri = Build(request, configuration, schemes, isShown: true);
        string text = configuration.Redaction.Apply(uri.OriginalString);
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? shown) ? shown : new Uri(uri, "/***");
    }

    private static Uri Build(
        ApiRequest request,
        ClientConfiguration configuration,
        IReadOnlyList<string> schemes,
        bool isShown
    )
    {
        var uri = new UriText();
        try
        {
            uri.Append(configuration.BaseUrl);
            AppendPath(ref uri, request);
            string separator = "?";
            AppendQuery(ref uri, request, ref separator);
            AppendCredentials(ref uri, configuration.Credentials, schemes, isShown, separator);
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
            uri.Append(
                request.PathValues[i]
                    ?? throw new InvalidOperationException(
                        $"{request.Operation.Id} was given no path parameter '{path.Names[i]}'. Nothing was sent."
                    )
            );
            uri.Append(path.Literals[i + 1]);
        }
    }

    private static void AppendQuery(ref UriText uri, ApiRequest request, ref string separator)
    {
        if (request.QueryParameters is { } parameters)
        {
            foreach (RequestParameter parameter in parameters)
            {
                ParameterStyle.AppendForm(ref uri, parameter, ref separator, next: "&");
            }
        }
    }

    private static void AppendCredentials(
        ref UriText uri,
        Credentials credentials,
        IReadOnlyList<string> schemes,
        bool isShown,
        string separator
    )
    {
        for (int i = 0; i < schemes.Count; i++)
        {
            SecurityScheme scheme = credentials.Find(schemes[i])!;
            if (scheme.Location != ParameterLocation.Query)
            {
                continue;
            }

            ParameterStyle.AppendAssignment(ref uri, scheme.ParameterName, "", ref separator, next: "&");
            if (isShown)
            {
                uri.Append(scheme.ShownValue);
            }
            else
            {
                uri.AppendValue(scheme.WireValue);
            }
        }
    }
}
