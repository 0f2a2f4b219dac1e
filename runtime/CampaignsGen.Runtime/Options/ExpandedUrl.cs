namespace CampaignsGen.Runtime;

/// <summary>Represents a server's URL without variables, and the positions of its parts.</summary>
internal sealed class ExpandedUrl
{
    private readonly int[] starts;
    private readonly int authority;
    private readonly int path;

    internal ExpandedUrl(string[] texts)
    {
        Text = string.Concat(texts);
        starts = new int[texts.Length + 1];
        for (int i = 0; i < texts.Length; i++)
        {
            starts[i + 1] = starts[i] + texts[i].Length;
        }

        // The authority is between "://" and the next slash (RFC 3986, section 3.2), and the scheme precedes it.
        int mark = Text.IndexOf("://", StringComparison.Ordinal);
        IsAbsolute = mark > 0 && IsScheme(Text.AsSpan(0, mark));
        authority = IsAbsolute ? mark + 3 : 0;
        path = IsAbsolute ? EndOfAuthority() : 0;
    }

    internal readonly string Text;

    internal readonly bool IsAbsolute;

    /// <summary>Determines whether a part begins in the scheme or in the authority.</summary>
    internal bool BeginsBeforePath(int part) => starts[part] < path;

    /// <summary>Determines whether a part, which can be empty, begins in the authority.</summary>
    internal bool BeginsInAuthority(int part) => starts[part] >= authority && starts[part] < path;

    /// <summary>Returns the portion of a part that is in the authority.</summary>
    internal string AuthorityOf(int part)
    {
        int start = Math.Max(starts[part], authority);
        int end = Math.Min(starts[part + 1], path);
        return start < end ? Text[start..end] : "";
    }

    /// <summary>
    /// Determines whether a part contributes to a path segment that is <c>.</c> or <c>..</c>, encoded or not.
    /// </summary>
    internal bool MakesDotSegment(int part)
    {
        int start = path;
        while (start <= Text.Length)
        {
            int end = Text.IndexOf('/', start) is >= 0 and var slash ? slash : Text.Length;
            bool isTouched = starts[part] < end && starts[part + 1] > start;
            if (isTouched && IsDots(Text[start..end]))
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }

    private int EndOfAuthority() =>
        Text.AsSpan(authority).IndexOfAny("/?#\\") is >= 0 and var length ? authority + length : Text.Length;

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDots(string segment) =>
        segment.Replace("%2E", ".", StringComparison.OrdinalIgnoreCase) is "." or "..";
}
