namespace CampaignsGen.Generator.Locating;

/// <summary>The places of a text, as far as it could be understood.</summary>
/// <param name="Root">The outermost value; null where not even that was found.</param>
/// <param name="IsWhole">Whether the text was understood to its end.</param>
internal sealed record PlaceTree(PlacedNode? Root, bool IsWhole)
{
    /// <summary>Reads a text as the reader does: brackets begin JSON, and YAML where it is no JSON after all.</summary>
    public static PlaceTree Of(string path, string text)
    {
        PlaceTree? json = BeginsWithBracket(text) ? JsonPlaces.Read(text) : null;
        if (json is { IsWhole: true })
        {
            return json;
        }

        PlaceTree yaml = YamlPlaces.Read(text);
        bool isYaml = yaml.IsWhole || json is null || IsYamlPath(path);
        return isYaml ? yaml : json!;
    }

    private static bool BeginsWithBracket(string text)
    {
        int i = 0;
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] == '\uFEFF'))
        {
            i++;
        }

        return i < text.Length && text[i] is '{' or '[';
    }

    private static bool IsYamlPath(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
