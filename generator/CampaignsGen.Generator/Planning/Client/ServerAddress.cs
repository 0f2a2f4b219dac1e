using System.Text;
using System.Text.RegularExpressions;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>Validates the URL of a server as the runtime does: with values for its variables, it must be an absolute URL.</summary>
internal static class ServerAddress
{
    private static readonly Regex Placeholder = new(@"\{([^}]*)\}", RegexOptions.CultureInvariant);

    private static readonly Regex TwoSchemes = new(
        @"^https?(?:\+https?)?://(https?(?:\+https?)?://)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    private static readonly char[] EndsOfAuthority = ['/', '?', '#', '\\'];

    /// <summary>Returns the URL with values for its variables, or null if a variable has none.</summary>
    public static string? Expand(Server server, Func<ServerVariable, string?> valueOf)
    {
        StringBuilder url = new();
        int position = 0;
        foreach (Match match in Placeholder.Matches(server.Url))
        {
            Append(url, server.Url.Substring(position, match.Index - position));
            position = match.Index + match.Length;
            ServerVariable? variable = server.Variables.FirstOrDefault(other => other.Name == match.Groups[1].Value);
            if (variable is not null && valueOf(variable) is null)
            {
                return null;
            }

            Append(url, variable is null ? match.Value : valueOf(variable)!);
        }

        Append(url, server.Url.Substring(position));
        string text = url.ToString();
        return text.StartsWith("//", StringComparison.Ordinal) ? "https:" + text : text;
    }

    /// <summary>Determines whether the URL has two schemes, of which the second is used.</summary>
    public static bool HasTwoSchemes(string url) => TwoSchemes.IsMatch(url);

    /// <summary>Returns the URL without the first of two schemes.</summary>
    public static string WithOneScheme(string url) => TwoSchemes.Replace(url, "$1");

    /// <summary>Appends text, without a second slash where a value and the text around it meet.</summary>
    private static void Append(StringBuilder url, string text)
    {
        int end = url.Length;
        bool isSecond = end > 0 && url[end - 1] == '/' && (end == 1 || url[end - 2] is not (':' or '/'));
        url.Append(isSecond ? text.TrimStart('/') : text);
    }

    /// <summary>Determines whether the URL is only a path on an unspecified server.</summary>
    public static bool IsRelative(string url) => SchemeOf(url) is null && !NamesServer(url);

    /// <summary>Returns the reason why no request can be sent to the URL and the fix, or null if the URL is valid or relative.</summary>
    public static (string Fault, string Fix)? FaultOf(string url)
    {
        if (IsRelative(url))
        {
            return null;
        }

        if (SchemeOf(url) is not { } scheme)
        {
            return ("it does not specify a scheme", $"write '{WithScheme(url)}'");
        }

        string rest = url.Substring(scheme.Length + 3);
        if (!IsCalled(scheme))
        {
            string fix = scheme.StartsWith("h", StringComparison.OrdinalIgnoreCase)
                ? $"write 'https://{rest}'"
                : "use http or https";
            return ($"its scheme is '{scheme}'", fix);
        }

        return AuthorityOf(rest).Contains("@")
                ? ("it contains a user name, which belongs in the credentials", "remove it")
            : !Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0
                ? ("its host name or port is malformed", "correct it")
            : null;
    }

    /// <summary>Returns the reason why the value of a variable is not allowed in the URL of a server, or null if it is.</summary>
    public static string? FaultOf(ServerVariable variable, string value) =>
        value.Any(char.IsControl) || value.IndexOfAny(['?', '#', '\\']) >= 0
            ? $"'{variable.Name}' is '{value}', but the URL of a server cannot contain '?', '#', '\\' or a control character"
        : value.Split('/').Any(static segment => segment.Replace("%2E", ".").Replace("%2e", ".") is "." or "..")
            ? $"'{variable.Name}' is '{value}', but '.' and '..' would change the path"
        : null;

    /// <summary>Determines whether the URL has a query or fragment, which cannot precede a path.</summary>
    public static bool HasQuery(string url) => url.IndexOfAny(['?', '#']) >= 0;

    /// <summary>Determines whether requests to the URL are unencrypted.</summary>
    public static bool IsOpen(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback;

    private static bool IsCalled(string scheme) =>
        scheme.ToLowerInvariant() is "https" or "http" or "https+http" or "http+https";

    private static string? SchemeOf(string url)
    {
        int mark = url.IndexOf("://", StringComparison.Ordinal);
        return mark > 0 && url.Take(mark).All(static c => IsPlain(c) || c is '+') ? url.Substring(0, mark) : null;
    }

    private static string AuthorityOf(string rest)
    {
        int end = rest.IndexOfAny(EndsOfAuthority);
        return end < 0 ? rest : rest.Substring(0, end);
    }

    /// <summary>
    /// Determines whether a URL without a scheme starts with a host name: <c>api.example.com/v1</c>, <c>localhost:8080</c>.
    /// </summary>
    private static bool NamesServer(string url)
    {
        string first = AuthorityOf(url);
        int port = first.IndexOf(':');
        string name = port < 0 ? first : first.Substring(0, port);
        return name.Length > 0
            && name.All(IsPlain)
            && (port > 0 || name == "localhost" || (name[0] != '.' && EndsLikeName(name)));
    }

    /// <summary>Determines whether the text ends with a dot and letters, like host names and unlike versions.</summary>
    private static bool EndsLikeName(string name)
    {
        int dot = name.LastIndexOf('.');
        return dot > 0 && name.Length - dot > 2 && name.Skip(dot + 1).All(static c => IsPlain(c) && !char.IsDigit(c));
    }

    private static bool IsPlain(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.';

    /// <summary>Returns the URL with a scheme. <c>https:/host</c> lacks only a slash.</summary>
    private static string WithScheme(string url)
    {
        foreach (string scheme in new[] { "https", "http" })
        {
            if (url.StartsWith(scheme + ":", StringComparison.OrdinalIgnoreCase))
            {
                return $"{scheme}://{url.Substring(scheme.Length + 1).TrimStart('/')}";
            }
        }

        return "https://" + url;
    }
}
