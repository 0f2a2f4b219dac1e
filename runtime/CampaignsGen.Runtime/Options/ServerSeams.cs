namespace CampaignsGen.Runtime;

/// <summary>
/// Fits the values of variables into a server's URL if both contain something that must appear only once: a slash
/// between them, or the scheme before the server name.
/// </summary>
internal static class ServerSeams
{
    /// <summary>Modifies the parts of a URL so that nothing is duplicated, and returns them.</summary>
    internal static string[] Join(string[] texts)
    {
        DropOuterScheme(texts);
        DropSecondSlashes(texts);
        return texts;
    }

    /// <summary>Replaces <c>https://{host}</c> with the host if the host is a complete address.</summary>
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

    /// <summary>
    /// Returns the part before the server name, such as <c>https://</c>, or <see langword="null"/> if there is none.
    /// </summary>
    private static string? SchemeOf(string text)
    {
        int end = text.IndexOf("://", StringComparison.Ordinal);
        return end > 0 && text.AsSpan(0, end).IndexOfAny('/', '?', '#') < 0 ? text[..(end + 3)] : null;
    }
}
