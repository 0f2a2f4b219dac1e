using CampaignsGen.Tool.Failures;

namespace CampaignsGen.Tool.Fetching;

/// <summary>Provides the rules for the URLs of documents.</summary>
internal static class DocumentAddress
{
    private static readonly string[] SecretWords = ["key", "token", "secret", "sig", "password", "auth", "code"];

    /// <summary>Determines whether an argument is a URL rather than a file.</summary>
    public static bool IsUrl(string text) => text.Contains("://", StringComparison.Ordinal);

    /// <summary>Parses a URL.</summary>
    /// <exception cref="ToolException">The URL is invalid, or documents are not downloaded from it.</exception>
    public static Uri Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? url) || url.Host.Length == 0)
        {
            // A URL that cannot be parsed cannot be redacted.
            throw new ToolException("The argument is not a valid URL. Write it as https://host/path.");
        }

        if (url.UserInfo.Length > 0)
        {
            throw new ToolException(
                $"The URL '{Shown(url)}' holds a user name or a password. Send credentials by --header, which is never stored."
            );
        }

        return IsAllowed(url)
            ? url
            : throw new ToolException(
                $"The URL '{Shown(url)}' does not begin with https://. Plain http:// is allowed for this machine only."
            );
    }

    /// <summary>Determines whether a document can be downloaded from a URL: with HTTPS, or from this machine.</summary>
    public static bool IsAllowed(Uri url) =>
        url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback);

    /// <summary>Determines whether a redirect can be followed: to an HTTPS URL, or within this machine.</summary>
    public static bool IsAllowed(Uri from, Uri to) =>
        to.UserInfo.Length == 0 && (to.Scheme == Uri.UriSchemeHttps || (IsAllowed(to) && from.IsLoopback));

    /// <summary>Returns the URL for display, without user info, query and fragment.</summary>
    public static string Shown(Uri url) =>
        url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
        + (url.Query.Length > 0 ? "?…" : "");

    /// <summary>Determines whether the query may contain a credential, which must not be stored in a project file.</summary>
    public static bool HasSecret(Uri url) =>
        url
            .Query.TrimStart('?')
            .Split('&')
            .Select(static pair => pair.Split('=')[0])
            .Any(static name => SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
