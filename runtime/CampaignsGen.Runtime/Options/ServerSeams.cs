namespace CampaignsGen.Runtime;

/// <summary>
/// Fits the values of variables into a server's URL where both bring along what is to stand there once: a slash between
/// them, and the scheme before the name of the server.
/// </summary>
internal static class ServerSeams
{
    /// <summary>The parts of a URL, which are changed, without what stands twice.</summary>
    internal static string[] Join(string[] texts)
    {
        DropOuterScheme(texts);
        DropSecondSlashes(texts);
        return texts;
    }

    /// <summary><c>https://{host}</c> with a whole address as its host is that address.</summary>
    private static void DropOuterScheme(string[] texts)
    {
        string text = string.Concat(texts);
        string? outer = SchemeOf(text);
        if (outer is null || SchemeOf(text[outer.Length..]) is null)
        {
            return;
        }

        int rest = outer.Length;
        for (int i = 0; rest > 0; i++)
        {
            int length = Math.Min(rest, texts[i].Length);
            texts[i] = texts[i][length..];
            rest -= length;
        }
    }

    private static void DropSecondSlashes(string[] texts)
    {
        string before = "";
        for (int i = 0; i < texts.Length; i++)
        {
            bool isSecond = before is [.., not (':' or '/'), '/'] or "/";
            texts[i] = isSecond ? texts[i].TrimStart('/') : texts[i];
            before += texts[i];
        }
    }

    /// <summary>What stands before the name of the server, such as <c>https://</c>; null where nothing does.</summary>
    private static string? SchemeOf(string text)
    {
        int end = text.IndexOf("://", StringComparison.Ordinal);
        return end > 0 && text.AsSpan(0, end).IndexOfAny('/', '?', '#') < 0 ? text[..(end + 3)] : null;
    }
}
