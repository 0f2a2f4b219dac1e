using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Finds the absolute URL that every path is put behind.</summary>
internal static class ServerUrl
{
    /// <summary>Gives the URL without a slash at its end, or null and what is wrong.</summary>
    internal static string? Resolve(ApiClientOptions options, ApiSettings settings, List<string> failures)
    {
        if (options.BaseAddress is { } address)
        {
            return FromBaseAddress(address, settings.Names, failures);
        }

        return settings.ServerUrl is { } url && url.Contains("://", StringComparison.Ordinal)
            ? FromDocument(url, settings, failures)
            : Fail(
                failures,
                $"{Base(settings)} is missing, and the OpenAPI document names no absolute server. {Mend(settings)}."
            );
    }

    /// <summary>Gives an address as people may see it: without user, query and fragment.</summary>
    internal static string? Show(Uri? address) =>
        address is { IsAbsoluteUri: true }
            ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : null;

    private static string? FromBaseAddress(Uri address, OptionNames names, List<string> failures)
    {
        string option = names.Of(nameof(ApiClientOptions.BaseAddress));
        string mend =
            $"To mend it, {names.Set(nameof(ApiClientOptions.BaseAddress))} to an address such as https://api.example.com/v1.";
        if (!address.IsAbsoluteUri || !IsHttp(address))
        {
            return Fail(failures, $"{option} is no absolute http or https address. {mend}");
        }

        if (address.UserInfo.Length > 0)
        {
            return Fail(failures, $"{option} holds a user name or password, which belongs in the credentials. {mend}");
        }

        return address.Query.Length > 0 || address.Fragment.Length > 0
            ? Fail(failures, $"{option} has a query or a fragment, which cannot stand before a path. {mend}")
            : Trimmed(address);
    }

    private static string? FromDocument(string template, ApiSettings settings, List<string> failures)
    {
        var url = new StringBuilder();
        int position = 0;
        while (
            template.IndexOf('{', position) is >= 0 and var open && template.IndexOf('}', open) is >= 0 and var close
        )
        {
            url.Append(template, position, open - position);
            if (Find(settings, template[(open + 1)..close]) is not { Value: { } value } variable)
            {
                AddMissing(settings, template[(open + 1)..close], failures);
                return null;
            }

            if (variable.FaultIn(settings.Names) is not null)
            {
                // Said already, when the variable was described.
                return null;
            }

            string encoded = UriText.Encode(value);
            if (encoded.Contains('%') && IsInAuthority(template, open))
            {
                return Fail(
                    failures,
                    $"{settings.Names.Of(variable.Property)} is '{SafeText.OneLine(value)}', which cannot stand in the name of a server. "
                        + $"To mend it, {settings.Names.Set(variable.Property)} to letters, digits, '-' and '.'."
                );
            }

            url.Append(encoded);
            position = close + 1;
        }

        url.Append(template, position, template.Length - position);
        return Uri.TryCreate(url.ToString(), UriKind.Absolute, out Uri? uri) && IsHttp(uri) && uri.UserInfo.Length == 0
            ? Trimmed(uri)
            : Fail(
                failures,
                $"The OpenAPI document's server '{SafeText.OneLine(template)}' gives no http or https address. {Mend(settings)}."
            );
    }

    private static bool IsHttp(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp;

    // The authority lies between "://" and the next slash (RFC 3986, section 3.2); before it stands the scheme.
    private static bool IsInAuthority(string template, int position)
    {
        int authority = template.IndexOf("://", StringComparison.Ordinal);
        int path = template.IndexOf('/', authority + 3);
        return path < 0 || position < path;
    }

    private static string Trimmed(Uri uri) =>
        uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');

    private static ServerVariable? Find(ApiSettings settings, string name)
    {
        foreach (ServerVariable variable in settings.Variables)
        {
            if (variable.Name == name)
            {
                return variable;
            }
        }

        return null;
    }

    private static void AddMissing(ApiSettings settings, string name, List<string> failures) =>
        failures.Add(
            Find(settings, name)?.MissingIn(settings.Names)
                ?? $"The OpenAPI document's server has a variable '{SafeText.OneLine(name)}' that is not described. {Mend(settings)}."
        );

    private static string Base(ApiSettings settings) => settings.Names.Of(nameof(ApiClientOptions.BaseAddress));

    private static string Mend(ApiSettings settings) =>
        $"To mend it, {settings.Names.Set(nameof(ApiClientOptions.BaseAddress))} to the address of the API";

    private static string? Fail(List<string> failures, string failure)
    {
        failures.Add(failure);
        return null;
    }
}
