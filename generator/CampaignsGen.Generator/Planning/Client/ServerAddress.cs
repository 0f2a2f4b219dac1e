using System.Text;
using System.Text.RegularExpressions;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Judges a server's URL as the runtime will: with values in the places of its variables it has to be an absolute address.
/// </summary>
internal static class ServerAddress
{
    private static readonly Regex Placeholder = new(@"\{([^}]*)\}", RegexOptions.CultureInvariant);

    private static readonly Regex TwoSchemes = new(
        @"^https?(?:\+https?)?://(https?(?:\+https?)?://)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    private static readonly char[] EndsOfAuthority = ['/', '?', '#', '\\'];

    /// <summary>The URL with values; null where a variable has none.</summary>
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

    /// <summary>Whether the name of the server has a scheme before it twice, the second of which counts.</summary>
    public static bool HasTwoSchemes(string url) => TwoSchemes.IsMatch(url);

    /// <summary>The URL as it is called.</summary>
    public static string WithOneScheme(string url) => TwoSchemes.Replace(url, "$1");

    /// <summary>Where a value meets what stands around it, one slash is enough.</summary>
    private static void Append(StringBuilder url, string text)
    {
        int end = url.Length;
        bool isSecond = end > 0 && url[end - 1] == '/' && (end == 1 || url[end - 2] is not (':' or '/'));
        url.Append(isSecond ? text.TrimStart('/') : text);
    }

    /// <summary>Whether a URL only says where the API lies on a server that it does not name.</summary>
    public static bool IsRelative(string url) => SchemeOf(url) is null && !NamesServer(url);

    /// <summary>Why no request can be sent there, and how to mend it, as two sentences; null where one can, or where it is relative.</summary>
    public static (string Fault, string Mend)? FaultOf(string url)
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
            string mend = scheme.StartsWith("h", StringComparison.OrdinalIgnoreCase)
                ? $"write 'https://{rest}'"
                : "use http or https";
            return ($"its scheme is '{scheme}'", mend);
        }

        return AuthorityOf(rest).Contains("@")
                ? ("it contains a user name, which belongs in the credentials", "remove it")
            : !Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0
                ? ("its host name or port is malformed", "correct it")
            : null;
    }

    /// <summary>Why a variable's value can stand in no URL of a server; null where it can.</summary>
    public static string? FaultOf(ServerVariable variable, string value) =>
        value.Any(char.IsControl) || value.IndexOfAny(['?', '#', '\\']) >= 0
            ? $"'{variable.Name}' is '{value}', but the URL of a server cannot contain '?', '#', '\\' or a control character"
        : value.Split('/').Any(static segment => segment.Replace("%2E", ".").Replace("%2e", ".") is "." or "..")
            ? $"'{variable.Name}' is '{value}', but '.' and '..' would change the path"
        : null;

    /// <summary>Whether a URL ends in what cannot stand before a path.</summary>
    public static bool HasQuery(string url) => url.IndexOfAny(['?', '#']) >= 0;

    /// <summary>Whether what is sent there can be read on the way.</summary>
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

    /// <summary>Whether a URL without a scheme begins with the name of a server: <c>api.example.com/v1</c>, <c>localhost:8080</c>.</summary>
    private static bool NamesServer(string url)
    {
        string first = AuthorityOf(url);
        int port = first.IndexOf(':');
        string name = port < 0 ? first : first.Substring(0, port);
        return name.Length > 0
            && name.All(IsPlain)
            && (port > 0 || name == "localhost" || (name[0] != '.' && EndsLikeName(name)));
    }

    /// <summary>Whether a text ends in a dot and letters, as the names of servers do and versions do not.</summary>
    private static bool EndsLikeName(string name)
    {
        int dot = name.LastIndexOf('.');
        return dot > 0 && name.Length - dot > 2 && name.Skip(dot + 1).All(static c => IsPlain(c) && !char.IsDigit(c));
    }

    private static bool IsPlain(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.';

    /// <summary><c>https:/host</c> lacks a slash, <c>host</c> lacks it all.</summary>
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
