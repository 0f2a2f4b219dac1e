namespace CampaignsGen.Generator.Planning;

/// <summary>Interprets the MediaTypes metadata of the item: which of several media types of a body or response have methods.</summary>
internal static class MediaTypeRules
{
    private const string All = "All";
    private const string Json = "Json";

    /// <summary>Determines whether <paramref name="mediaTypes"/> is valid or not specified.</summary>
    public static bool IsKnown(string? mediaTypes) => mediaTypes is null || Is(mediaTypes, All) || Is(mediaTypes, Json);

    /// <summary>Determines whether content that is available as JSON is used only as JSON.</summary>
    public static bool IsJsonOnly(string? mediaTypes) => mediaTypes is not null && Is(mediaTypes, Json);

    private static bool Is(string mediaTypes, string value) =>
        string.Equals(mediaTypes, value, StringComparison.OrdinalIgnoreCase);
}
