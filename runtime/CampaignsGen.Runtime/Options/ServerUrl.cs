namespace CampaignsGen.Runtime;

/// <summary>Determines the absolute URL to which the paths of a server's operations are appended.</summary>
internal sealed class ServerUrl(ServerSetting server, OptionNames names, List<string> failures)
{
    private const string AddressOfApi = " to the address of the API";

    /// <summary>
    /// Returns the document's server without a trailing slash, or returns <see langword="null"/> and adds the failure.
    /// </summary>
    internal string? Resolve()
    {
        if (server.Address is { } address)
        {
            return FromAddress(address);
        }

        ServerTemplate template = ServerTemplate.Parse(server);
        return !HasValues(template) ? null
            : template.Expand() is { IsAbsolute: true } url ? FromDocument(template, url)
            // A variable at the beginning can contain the scheme or the whole address.
            : template.Parts is [{ IsVariable: true }, ..]
                ? Fail(ServerValues.NoAddress(template, template.Expand(), names))
            : Fail(names.Failure(server.Property, "is missing, and " + Lack(), AddressOfApi));
    }

    /// <summary>Returns an operation's own server, or returns <see langword="null"/> and adds the failure.</summary>
    /// <param name="baseAddress">The address that replaces the document's server, and this one as well.</param>
    /// <param name="baseUrl">
    /// The document's server, to which this one can be relative, or <see langword="null"/> if it is not known.
    /// </param>
    internal string? Resolve(Uri? baseAddress, string? baseUrl)
    {
        if (server.Address is { } address)
        {
            return FromAddress(address);
        }

        ServerTemplate template = ServerTemplate.Parse(server);
        if (baseAddress is not null && template.Described().IsAbsolute)
        {
            return baseUrl;
        }

        if (!HasValues(template))
        {
            return null;
        }

        ExpandedUrl url = template.Expand();
        return url.IsAbsolute
            ? baseAddress is null
                ? FromDocument(template, url)
                : baseUrl
            // The failure of the document's server has already been added.
            : baseUrl is null
                ? null
                : FromReference(template, url, new Uri(baseUrl + "/"));
    }

    /// <summary>Returns an address for display, without user information, query and fragment.</summary>
    internal static string? Show(Uri? address) => address is { IsAbsoluteUri: true } ? Escaped(address) : null;

    /// <summary>Returns the problem of an address that has no base, as the end of a sentence.</summary>
    internal static string? FaultOf(Uri address) =>
        !address.IsAbsoluteUri || !ServerValues.CanBeCalled(address) ? "is not an absolute http or https address"
        : address.UserInfo.Length > 0 ? "contains a user name or password, which belong in the credentials"
        : address.Query.Length > 0 || address.Fragment.Length > 0
            ? "has a query or a fragment, which cannot precede a path"
        : null;

    internal static string Trimmed(Uri uri) => Escaped(uri).TrimEnd('/');

    private string? FromAddress(Uri address) =>
        FaultOf(address) is { } fault
            ? Fail(names.Failure(server.Property, fault, " to an address such as https://api.example.com/v1"))
            : Trimmed(address);

    private string? FromDocument(ServerTemplate template, ExpandedUrl url)
    {
        if (ServerValues.FaultOf(template, url, names) is { } fault)
        {
            return Fail(fault);
        }

        return
            Uri.TryCreate(url.Text, UriKind.Absolute, out Uri? uri)
            && ServerValues.CanBeCalled(uri)
            && uri.UserInfo.Length == 0
            ? Trimmed(uri)
            : Fail(ServerValues.NoAddress(template, url, names) ?? NoAddress());
    }

    private string? FromReference(ServerTemplate template, ExpandedUrl url, Uri document)
    {
        if (ServerValues.FaultOf(template, url, names) is { } fault)
        {
            return Fail(fault);
        }

        return !Uri.TryCreate(document, url.Text, out Uri? uri) ? Fail(NoAddress())
            : uri.Scheme != document.Scheme || uri.Authority != document.Authority
                ? Fail(ServerValues.OtherServer(template, names) ?? NoAddress())
            : Trimmed(uri);
    }

    private bool HasValues(ServerTemplate template)
    {
        bool hasAll = true;
        foreach (ServerPart part in template.Parts)
        {
            if (part.IsVariable && !HasValue(part))
            {
                hasAll = false;
            }
        }

        return hasAll;
    }

    private bool HasValue(ServerPart part)
    {
        if (part.Variable is not { Value: not null } variable)
        {
            Fail(
                part.Variable?.MissingIn(names)
                    ?? $"The server in the OpenAPI document has a variable '{Shown(part.Text)}' that is not described. {Fix()}"
            );
            return false;
        }

        // The failure has already been added when the variable was described.
        return variable.FaultIn(names) is null;
    }

    private static string Escaped(Uri uri) =>
        uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    private static string Shown(string? text) => SafeText.OneLine(text ?? "");

    private string NoAddress() =>
        $"The server '{Shown(server.Url)}' in the OpenAPI document does not result in an http or https address. {Fix()}";

    private string Lack() =>
        string.IsNullOrEmpty(server.Url)
            ? "the OpenAPI document specifies no absolute server URL"
            : $"the OpenAPI document specifies only the path of its server, '{Shown(server.Url)}'";

    private string Fix() => $"To fix this, {names.Set(server.Property)}{AddressOfApi}.";

    private string? Fail(string? failure)
    {
        if (failure is not null && !failures.Contains(failure))
        {
            failures.Add(failure);
        }

        return null;
    }
}
