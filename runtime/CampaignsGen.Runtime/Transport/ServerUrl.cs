using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Finds the absolute URL that the paths of a server's operations are put behind.</summary>
internal sealed class ServerUrl(ServerSetting server, OptionNames names, List<string> failures)
{
    private const string AddressOfApi = " to the address of the API";

    /// <summary>Gives the document's server without a slash at its end, or null and what is wrong.</summary>
    internal string? Resolve()
    {
        if (server.Address is { } address)
        {
            return FromAddress(address);
        }

        return server.IsAbsolute
            ? FromDocument()
            : Fail(names.Failure(server.Property, "is missing, and " + Lack(), AddressOfApi));
    }

    /// <summary>Gives an operation's own server, or null and what is wrong.</summary>
    /// <param name="baseAddress">What the options say in place of the document's server; it stands in place of this one too.</param>
    /// <param name="baseUrl">The document's server, to which this one may be relative; null where it is not known.</param>
    internal string? Resolve(Uri? baseAddress, string? baseUrl)
    {
        if (server.Address is { } address)
        {
            return FromAddress(address);
        }

        if (server.IsAbsolute)
        {
            return baseAddress is null ? FromDocument() : baseUrl;
        }

        // What is wrong with the document's server has been said already.
        return baseUrl is not null && Expand(server.Url ?? "") is { } reference
            ? Trimmed(new Uri(new Uri(baseUrl + "/"), reference))
            : null;
    }

    /// <summary>Gives an address as people may see it: without user, query and fragment.</summary>
    internal static string? Show(Uri? address) =>
        address is { IsAbsoluteUri: true }
            ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : null;

    private string? FromAddress(Uri address)
    {
        string? fault =
            !address.IsAbsoluteUri || !IsHttp(address) ? "is no absolute http or https address"
            : address.UserInfo.Length > 0 ? "holds a user name or password, which belongs in the credentials"
            : address.Query.Length > 0 || address.Fragment.Length > 0
                ? "has a query or a fragment, which cannot stand before a path"
            : null;
        return fault is null
            ? Trimmed(address)
            : Fail(names.Failure(server.Property, fault, " to an address such as https://api.example.com/v1"));
    }

    private string? FromDocument()
    {
        string template = server.Url!.StartsWith("//", StringComparison.Ordinal) ? "https:" + server.Url : server.Url;
        if (Expand(template) is not { } url)
        {
            return null;
        }

        return Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && IsHttp(uri) && uri.UserInfo.Length == 0
            ? Trimmed(uri)
            : Fail($"The OpenAPI document's server '{Shown(template)}' gives no http or https address. {Mend()}");
    }

    /// <summary>Puts the variables' values in their places; null where that cannot be.</summary>
    private string? Expand(string template)
    {
        var url = new StringBuilder();
        int position = 0;
        while (
            template.IndexOf('{', position) is >= 0 and var open && template.IndexOf('}', open) is >= 0 and var close
        )
        {
            url.Append(template, position, open - position);
            if (ValueOf(template[(open + 1)..close], IsInAuthority(template, open)) is not { } value)
            {
                return null;
            }

            url.Append(value);
            position = close + 1;
        }

        return url.Append(template, position, template.Length - position).ToString();
    }

    private string? ValueOf(string name, bool isInAuthority)
    {
        if (server.Find(name) is not { Value: { } value } variable)
        {
            return Fail(
                server.Find(name)?.MissingIn(names)
                    ?? $"The OpenAPI document's server has a variable '{Shown(name)}' that is not described. {Mend()}"
            );
        }

        if (variable.FaultIn(names) is not null)
        {
            // Said already, when the variable was described.
            return null;
        }

        string encoded = UriText.Encode(value);
        return encoded.Contains('%') && isInAuthority
            ? Fail(
                names.Failure(
                    variable.Property,
                    $"is '{Shown(value)}', which cannot stand in the name of a server",
                    " to letters, digits, '-' and '.'"
                )
            )
            : encoded;
    }

    private static bool IsHttp(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp;

    // The authority lies between "://" and the next slash (RFC 3986, section 3.2); before it stands the scheme.
    private static bool IsInAuthority(string template, int position)
    {
        int authority = template.IndexOf("://", StringComparison.Ordinal);
        int path = template.IndexOf('/', authority < 0 ? 0 : authority + 3);
        return path < 0 || position < path;
    }

    private static string Trimmed(Uri uri) =>
        uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');

    private static string Shown(string text) => SafeText.OneLine(text);

    private string Lack() =>
        string.IsNullOrEmpty(server.Url)
            ? "the OpenAPI document names no absolute server"
            : $"the OpenAPI document names only the path of its server, '{Shown(server.Url)}'";

    private string Mend() => $"To mend it, {names.Set(server.Property)}{AddressOfApi}.";

    private string? Fail(string failure)
    {
        failures.Add(failure);
        return null;
    }
}
