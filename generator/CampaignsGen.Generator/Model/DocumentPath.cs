namespace CampaignsGen.Generator.Model;

/// <summary>Provides methods for the paths of documents. The file system is not accessed.</summary>
internal static class DocumentPath
{
    /// <summary>Returns the path with <c>/</c> as the separator, and without <c>.</c> and <c>..</c> where possible.</summary>
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

    /// <summary>Returns the path of <paramref name="reference"/> as used in <paramref name="document"/>.</summary>
    public static string Resolve(string document, string reference)
    {
        string target = Uri.UnescapeDataString(reference).Replace('\\', '/');
        bool isAbsolute = target.StartsWith("/", StringComparison.Ordinal) || target.IndexOf(':') >= 0;
        return isAbsolute ? Normalize(target) : Normalize(DirectoryOf(Normalize(document)) + target);
    }

    /// <summary>Returns <paramref name="path"/> relative to the directory of <paramref name="document"/>; both are normalized.</summary>
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
