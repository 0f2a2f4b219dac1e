namespace CampaignsGen.Runtime;

/// <summary>
/// Judges a server's URL once the values stand in the places of its variables. A value may be anything that the document's
/// own default might have been, up to the whole address; it may not move a name of a server that the document fixes.
/// </summary>
internal static class ServerValues
{
    private const string Example = " to an address such as https://api.example.com";

    /// <summary>Gives what a value does to the URL that it must not do, and how to mend it; null for nothing.</summary>
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

    /// <summary>Says that the values make no address; null where no value has a part in its beginning.</summary>
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
                $"{IsShown(found)}, which makes '{SafeText.OneLine(url.Text)}' of the server's URL, and that is no http or https address",
                Example
            );
    }

    /// <summary>Says that the first value turns the URL of an operation, which is relative, to another server.</summary>
    internal static string? OtherServer(ServerTemplate template, OptionNames names)
    {
        foreach (ServerPart part in template.Parts)
        {
            if (part.Variable is { } variable)
            {
                return names.Failure(
                    variable.Property,
                    $"{IsShown(variable)}, which would change the server; the document has a path there",
                    " to another value"
                );
            }
        }

        return null;
    }

    /// <summary>Whether requests can go there: over http or https, or to a name that service discovery makes one of these of.</summary>
    internal static bool CanBeCalled(Uri uri) =>
        uri.Host.Length > 0 && (uri.Scheme is "https" or "http" || IsDiscovered(uri));

    /// <summary>Whether service discovery, which the user adds to the <see cref="HttpClient"/>, finds the server by its name.</summary>
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
            variable.TextFault() is { } text ? ", which cannot stand in a URL: " + text
            : name.Contains('@') || name.Contains('%') ? ", which cannot stand in the name of a server"
            : url.MakesDotSegment(part)
                ? ", which cannot stand in a URL: '.' and '..' as a segment would lead to another path"
            : described.IsAbsolute && !isName && name.Length > 0 && !isPort
                ? ", which would change the name of the server; the document has a path there, which begins with '/'"
            : null;
        return fault is null ? null : names.Failure(variable.Property, IsShown(variable) + fault, " to another value");
    }

    /// <summary>Whether a text that the document fixes still stands where the document has it.</summary>
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

        string where = url.AuthorityOf(part).Length > 0 ? "to the name of the server" : "to the path";
        return names.Failure(
            before.Property,
            IsShown(before)
                + ", which cannot stand in the name of a server before '"
                + SafeText.OneLine(text)
                + "': that would belong "
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
