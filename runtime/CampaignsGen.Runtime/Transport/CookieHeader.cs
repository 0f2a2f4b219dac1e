namespace CampaignsGen.Runtime;

/// <summary>The <c>Cookie</c> header (RFC 6265, section 4.2): all cookies in one.</summary>
internal static class CookieHeader
{
    internal static string? Of(
        List<RequestParameter>? parameters,
        Credentials credentials,
        IReadOnlyList<string> schemes
    )
    {
        if (parameters is null && !HasCookie(credentials, schemes))
        {
            return null;
        }

        var text = new UriText();
        try
        {
            string separator = "";
            foreach (RequestParameter parameter in parameters ?? [])
            {
                ParameterStyle.AppendForm(ref text, parameter, ref separator, next: "; ");
            }

            AppendCredentials(ref text, credentials, schemes, separator);
            return text.ToString();
        }
        finally
        {
            text.Dispose();
        }
    }

    private static bool HasCookie(Credentials credentials, IReadOnlyList<string> schemes)
    {
        for (int i = 0; i < schemes.Count; i++)
        {
            if (credentials.Find(schemes[i])!.Location == ParameterLocation.Cookie)
            {
                return true;
            }
        }

        return false;
    }

    private static void AppendCredentials(
        ref UriText text,
        Credentials credentials,
        IReadOnlyList<string> schemes,
        string separator
    )
    {
        for (int i = 0; i < schemes.Count; i++)
        {
            SecurityScheme scheme = credentials.Find(schemes[i])!;
            if (scheme.Location == ParameterLocation.Cookie)
            {
                // The server issued it and compares it as it is; what a cookie cannot hold was refused at start.
                text.Append(separator);
                text.Append(scheme.ParameterName);
                text.Append('=');
                text.Append(scheme.WireValue);
                separator = "; ";
            }
        }
    }
}
