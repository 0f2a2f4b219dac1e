namespace CampaignsGen.Generator.Model;

/// <summary>Paths of documents, as text: nothing here asks the file system.</summary>
internal static class DocumentPath
{
    /// <summary>With <c>/</c> for every separator, and without <c>.</c> and <c>..</c> where they can be taken out.</summary>
    public static string Normalize(string path)
    {
        List<string> parts = [];
        foreach (string part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] is not ("" or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>The path that <paramref name="reference"/> has when it stands in <paramref name="document"/>.</summary>
    public static string Resolve(string document, string reference)
    {
        string target = Uri.UnescapeDataString(reference).Replace('\\', '/');
        bool isAbsolute = target.StartsWith("/", StringComparison.Ordinal) || target.IndexOf(':') >= 0;
        return isAbsolute ? Normalize(target) : Normalize(DirectoryOf(Normalize(document)) + target);
    }

    /// <summary><paramref name="path"/> as seen from the directory of <paramref name="document"/>; both normalized.</summary>
    public static string Relative(string document, string path)
    {
        string[] from = document.Split('/');
        string[] to = path.Split('/');
        int common = 0;
        while (common < from.Length - 1 && common < to.Length - 1 && from[common] == to[common])
        {
            common++;
        }

        bool sharesNothing = common == 0 && (from[0].Length == 0 || from[0].EndsWith(":", StringComparison.Ordinal));
        return sharesNothing
            ? path
            : string.Concat(Enumerable.Repeat("../", from.Length - 1 - common)) + string.Join("/", to.Skip(common));
    }

    private static string DirectoryOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
