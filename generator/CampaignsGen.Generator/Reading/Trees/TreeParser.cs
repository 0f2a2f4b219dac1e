namespace CampaignsGen.Generator.Reading.Trees;

/// <summary>Text in JSON or YAML to a tree of values.</summary>
/// <remarks>
/// The parsers of Microsoft.OpenApi are not used for this step. They give up at 64 levels, take numbers apart (the YAML
/// one makes decimals of them), know no merge keys, keep no place of an error, and on a key that is given twice the
/// JSON one throws when the object is first touched. What is built here is the same kind of tree, and they read on
/// from it.
/// </remarks>
internal static class TreeParser
{
    /// <summary>How deep a document may be nested: far above what people write, far below what a stack bears.</summary>
    public const int MaxDepth = 256;

    /// <summary>How many values the aliases of a YAML document may expand to.</summary>
    public const int MaxAliasedNodes = 200_000;

    private const char ByteOrderMark = '\uFEFF';

    public static TreeResult Parse(string path, string text, CancellationToken cancellationToken)
    {
        int start = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        return LooksLikeJson(text, start)
            ? ParseJson(path, text, start, cancellationToken)
            : YamlTree.Parse(text, cancellationToken);
    }

    /// <summary>JSON begins with a bracket; so does YAML in flow style, which is tried where JSON fails.</summary>
    private static TreeResult ParseJson(string path, string text, int start, CancellationToken cancellationToken)
    {
        TreeResult json = JsonTree.Parse(text, start, cancellationToken);
        if (!json.Failed)
        {
            return json;
        }

        TreeResult yaml = YamlTree.Parse(text, cancellationToken);
        return !yaml.Failed || IsYamlPath(path) ? yaml : json;
    }

    private static bool LooksLikeJson(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return text[i] is '{' or '[';
            }
        }

        return false;
    }

    private static bool IsYamlPath(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
