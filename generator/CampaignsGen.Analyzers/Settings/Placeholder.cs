namespace CampaignsGen.Analyzers.Settings;

/// <summary>Texts that are to be replaced when the program is deployed: <c>${KEY}</c>, <c>#{key}#</c>, <c>&lt;key&gt;</c>.</summary>
internal static class Placeholder
{
    private const string Marks = "$#<{%_[";

    public static bool Is(string text) => text.TrimStart() is { Length: > 0 } trimmed && Marks.IndexOf(trimmed[0]) >= 0;
}
