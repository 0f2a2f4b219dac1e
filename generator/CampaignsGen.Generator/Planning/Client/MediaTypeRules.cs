namespace CampaignsGen.Generator.Planning;

/// <summary>Which of several media types of a body or an answer have methods, as the item says it.</summary>
internal static class MediaTypeRules
{
    private const string All = "All";
    private const string Json = "Json";

    /// <summary>Whether <paramref name="mediaTypes"/> says something, or nothing.</summary>
    public static bool IsKnown(string? mediaTypes) => mediaTypes is null || Is(mediaTypes, All) || Is(mediaTypes, Json);

    /// <summary>Whether what is offered as JSON is used as JSON only.</summary>
    public static bool IsJsonOnly(string? mediaTypes) => mediaTypes is not null && Is(mediaTypes, Json);

    private static bool Is(string mediaTypes, string value) =>
        string.Equals(mediaTypes, value, StringComparison.OrdinalIgnoreCase);
}
