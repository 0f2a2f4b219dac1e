namespace CampaignsGen.Runtime;

/// <summary>
/// Validates a server's URL after the variables have been replaced with their values. A value can be anything that the
/// document's default could have been, including the whole address. It cannot change a server name that the document
/// specifies.
/// </summary>
internal static class ServerValues
{
    private const string Example = " to an address such as https://api.example.com";

    /// <summary>
    /// Returns the invalid effect of a value on the URL and how to fix it, or <see langword="null"/> if there is none.
    /// </summary>
    internal static string? FaultOf(ServerTemplate template, ExpandedUrl url, OptionNames names)
    {
        ExpandedUrl described = template.Described();
        ServerVariable? before = null;
        for (int i = 0; i < template.Parts.Length; i++)
        {
            ServerPart part = template.Parts[i];
            string? fault =
                part.Variable is { } variable ? FaultOf(variable, i, url, described, names)
                : before is not null ? FaultOf(part.Text, i, url, described, before, names)
                : null;
            if (fault is not null)
            {
                return fault;
            }

            before = part.Variable ?? before;
        }

        return null;
    }

    /// <summary>
    /// Returns a failure for values that do not result in an address, or <see langword="null"/> if no value is part of
    /// its beginning.
    /// </summary>
    internal static string? NoAddress(ServerTemplate template, ExpandedUrl url, OptionNames names)
    {
        ServerVariable? found = null;
        for (int i = 0; i < template.Parts.Length; i++)
        {
            bool isBeginning = i == 0 || url.BeginsBeforePath(i);
            if (
                isBeginning
                && template.Parts[i].Variable is { } variable
                && (found is null || !IsName(variable.Value!))
            )
            {
                found = variable;
            }
        }

        return found is null
            ? null
            : names.Failure(
                found.Property,
                $"{IsShown(found)}, which results in the server URL '{SafeText.OneLine(url.Text)}', which is not an http or https address",
                Example
            );
    }

    /// <summary>
    /// Returns a failure for the first value that redirects the relative URL of an operation to another server.
    /// </summary>
    internal static string? OtherServer(ServerTemplate template, OptionNames names)
    {
        foreach (ServerPart part in template.Parts)
        {
            if (part.Variable is { } variable)
            {
                return names.Failure(
                    variable.Property,
                    $"{IsShown(variable)}, which would change the server, but the document has a path there",
                    " to another value"
                );
            }
        }

        return null;
    }

    /// <summary>
    /// Determines whether requests can be sent to the URI: over http or https, or to a name that service discovery
    /// resolves to one of them.
    /// </summary>
    internal static bool CanBeCalled(Uri uri) =>
        uri.Host.Length > 0 && (uri.Scheme is "https" or "http" || IsDiscovered(uri));

    /// <summary>
    /// Determines whether service discovery, which the user adds to the <see cref="HttpClient"/>, resolves the server
    /// by its name.
    /// </summary>
    internal static bool IsDiscovered(Uri uri) => uri.Scheme is "https+http" or "http+https";

    private static string? FaultOf(
        ServerVariable variable,
        int part,
        ExpandedUrl url,
        ExpandedUrl described,
        OptionNames names
    )
    {
        string name = url.AuthorityOf(part);
        bool isName = described.BeginsInAuthority(part) || described.AuthorityOf(part).Length > 0;
        bool isPort = name is [':', ..] && name.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        string? fault =
            variable.TextFault() is { } text ? ", which is not allowed in a URL: " + text
            : name.Contains('@') || name.Contains('%') ? ", which is not allowed in a server name"
            : url.MakesDotSegment(part)
                ? ", which is not allowed in a URL: the segments '.' and '..' would lead to another path"
            : described.IsAbsolute && !isName && name.Length > 0 && !isPort
                ? ", which would change the server name, but the document has a path there, which begins with '/'"
            : null;
        return fault is null ? null : names.Failure(variable.Property, IsShown(variable) + fault, " to another value");
    }

    /// <summary>Returns a failure if a text that the document specifies is no longer in its position.</summary>
    private static string? FaultOf(
        string text,
        int part,
        ExpandedUrl url,
        ExpandedUrl described,
        ServerVariable before,
        OptionNames names
    )
    {
        if (!described.IsAbsolute || !url.IsAbsolute || url.AuthorityOf(part) == described.AuthorityOf(part))
        {
            return null;
        }

        string where = url.AuthorityOf(part).Length > 0 ? "the server name" : "the path";
        return names.Failure(
            before.Property,
            IsShown(before)
                + ", which is not allowed in a server name before '"
                + SafeText.OneLine(text)
                + "': it would become part of "
                + where,
            " to another value"
        );
    }

    private static string IsShown(ServerVariable variable) => $"is '{SafeText.OneLine(variable.Value!)}'";

    private static bool IsName(string text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
