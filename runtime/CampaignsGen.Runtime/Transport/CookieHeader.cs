namespace CampaignsGen.Runtime;

/// <summary>Writes the <c>Cookie</c> header (RFC 6265, section 4.2) with all cookies.</summary>
internal static class CookieHeader
{
    internal static string? Of(RequestParameters? parameters, SentCredentials credentials)
    {
        if (parameters is null && !HasCookie(credentials))
        {
            return null;
        }

        var text = new UriText();
        try
        {
            string separator = "";
            parameters?.AppendTo(ref text, ref separator, next: "; ");
            AppendCredentials(ref text, credentials, separator);
            return text.ToString();
        }
        finally
        {
            text.Dispose();
        }
    }

    private static bool HasCookie(SentCredentials credentials)
    {
        foreach (SentCredential credential in credentials.All)
        {
            if (credential.Scheme.Location == ParameterLocation.Cookie)
            {
                return true;
            }
        }

        return false;
    }

    private static void AppendCredentials(ref UriText text, SentCredentials credentials, string separator)
    {
        foreach (SentCredential credential in credentials.All)
        {
            if (credential.Scheme.Location == ParameterLocation.Cookie)
            {
                // The server issued the value and compares it unchanged. A value that a cookie cannot contain was rejected at startup.
                text.Append(separator);
                text.Append(credential.Scheme.ParameterName);
                text.Append('=');
                text.Append(credential.Value);
                separator = "; ";
            }
        }
    }
}
