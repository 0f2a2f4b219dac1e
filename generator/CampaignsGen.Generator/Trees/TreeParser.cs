using CampaignsGen.Generator.Diagnostics;

namespace CampaignsGen.Generator.Trees;

/// <summary>Parses JSON or YAML text to a tree of values and their places.</summary>
/// <remarks>
/// The parsers of Microsoft.OpenApi are not used for this step. They support only 64 levels, convert numbers (the YAML parser to decimals),
/// do not support merge keys, do not keep places, and for a duplicate key, the JSON parser throws when the object is first accessed.
/// </remarks>
internal static class TreeParser
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Parses text. Its content determines whether it is JSON or YAML.</summary>
    /// <param name="document">The text, and the path, whose extension determines the diagnostics for text that is neither.</param>
    /// <param name="cancellationToken">A token to cancel the parsing.</param>
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

    /// <summary>Parses text. JSON begins with a bracket, but so does YAML in flow style, which is tried if it is not valid JSON.</summary>
    private static Tree Parse(DocumentText document, string text, CancellationToken cancellationToken)
    {
        int start = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        Tree? json = LooksLikeJson(text, start)
            ? JsonTreeParser.Parse(text, start, document.Limits, cancellationToken)
            : null;
        if (json is not null && (!json.Failed || json.IsTooLarge))
        {
            // A document that is too large as JSON is also too large as YAML.
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
