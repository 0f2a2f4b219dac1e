namespace CampaignsGen.Runtime;

/// <summary>Represents a server's URL that is split at its <c>{variables}</c>.</summary>
internal sealed class ServerTemplate
{
    private ServerTemplate(ServerPart[] parts) => Parts = parts;

    internal readonly ServerPart[] Parts;

    internal static ServerTemplate Parse(ServerSetting server)
    {
        string url = server.Url ?? "";
        string text = url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url;
        ServerPart[] parts = [];
        int position = 0;
        while (text.IndexOf('{', position) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var close)
        {
            parts = WithLiteral(parts, text[position..open]);
            string name = text[(open + 1)..close];
            parts = [.. parts, new ServerPart(name, true, server.Find(name))];
            position = close + 1;
        }

        return new ServerTemplate(WithLiteral(parts, text[position..]));
    }

    /// <summary>Returns the URL with the values of the options, which all variables must have.</summary>
    internal ExpandedUrl Expand() => Expand(isDescribed: false);

    /// <summary>Returns the URL with the default values of the document.</summary>
    internal ExpandedUrl Described() => Expand(isDescribed: true);

    private ExpandedUrl Expand(bool isDescribed)
    {
        var texts = new string[Parts.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            ServerPart part = Parts[i];
            texts[i] =
                part.Variable is not { } variable ? part.Text
                : isDescribed ? variable.Standard ?? Placeholder(i > 0 ? Parts[i - 1].Text : "")
                : variable.Value ?? part.Text;
        }

        return new ExpandedUrl(ServerSeams.Join(texts));
    }

    private static ServerPart[] WithLiteral(ServerPart[] parts, string text) =>
        text.Length == 0 ? parts : [.. parts, new ServerPart(text, false, null)];

    // After a server name such as api.example.com, a variable without a default can only be a path.
    private static string Placeholder(string before) =>
        before is [.., var last] && char.IsAsciiLetterOrDigit(last) && before.Contains('.', StringComparison.Ordinal)
            ? "/x"
            : "x";
}

/// <summary>Represents a part of a server's URL.</summary>
/// <param name="text">The text of the part, or the name of a variable.</param>
/// <param name="isVariable">
/// <see langword="true"/> if the part is a variable; otherwise, <see langword="false"/>.
/// </param>
/// <param name="variable">The value of the variable in the options, or <see langword="null"/> if there is none.</param>
internal sealed class ServerPart(string text, bool isVariable, ServerVariable? variable)
{
    internal readonly string Text = text;
    internal readonly bool IsVariable = isVariable;
    internal readonly ServerVariable? Variable = variable;
}
