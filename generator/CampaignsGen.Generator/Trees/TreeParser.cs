using CampaignsGen.Generator.Diagnostics;

namespace CampaignsGen.Generator.Trees;

/// <summary>Text in JSON or YAML to a tree of values and their places.</summary>
/// <remarks>
/// The parsers of Microsoft.OpenApi are not used for this step. They give up at 64 levels, take numbers apart (the YAML
/// one makes decimals of them), know no merge keys, keep no places, and on a key that is given twice the JSON one throws
/// when the object is first touched.
/// </remarks>
internal static class TreeParser
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Parses a text; its content decides whether it is JSON or YAML.</summary>
    /// <param name="document">The text, and its path, whose ending decides what is said of a text that is neither.</param>
    /// <param name="cancellationToken">Ends the parsing early.</param>
    public static Tree Parse(DocumentText document, CancellationToken cancellationToken)
    {
        if (document.Source.Length > document.Limits.Characters)
        {
            string problem =
                $"The document has {document.Source.Length} characters, but at most {document.Limits.Characters} are allowed (Characters in Limits of the OpenApiClient item)";
            return Tree.Failure(ReadingDiagnostics.TooLarge, offset: 0, problem);
        }

        string text = document.Source.ToString();
        return EncodingCheck.Find(document.Source, text) ?? Parse(document, text, cancellationToken);
    }

    /// <summary>JSON begins with a bracket; so does YAML in flow style, which is tried where JSON fails.</summary>
    private static Tree Parse(DocumentText document, string text, CancellationToken cancellationToken)
    {
        int start = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        Tree? json = LooksLikeJson(text, start)
            ? JsonTreeParser.Parse(text, start, document.Limits, cancellationToken)
            : null;
        if (json is not null && (!json.Failed || json.IsTooLarge))
        {
            // What is too large as JSON is no smaller as YAML.
            return json;
        }

        Tree yaml = YamlTreeParser.Parse(text, document.Limits, cancellationToken);
        return ConflictMarks.Find(text, isCertain: yaml.Failed || json is not null) is { } offset
                ? Tree.Failure(ReadingDiagnostics.MergeConflict, offset)
            : yaml.Failed && json is not null && !IsYamlPath(document.Path) ? json
            : yaml;
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
