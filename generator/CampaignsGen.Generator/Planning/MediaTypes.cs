using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>Which media types carry JSON (RFC 6839, section 3.1).</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";

    /// <summary>The first JSON media type of <paramref name="content"/>, <c>application/json</c> before others; null where there is none.</summary>
    public static MediaType? JsonOf(EquatableArray<MediaType> content) =>
        content.FirstOrDefault(static media => WithoutParameters(media.Name) == Json)
        ?? content.FirstOrDefault(static media => IsJson(media.Name))
        ?? content.FirstOrDefault(static media => IsAny(media.Name));

    /// <summary>The media type to send and to ask for: a wildcard becomes JSON's own.</summary>
    public static string Concrete(string name) => IsAny(name) ? Json : name;

    public static string List(IEnumerable<MediaType> content) => string.Join(", ", content.Select(static media => $"'{media.Name}'"));

    private static bool IsJson(string name)
    {
        string type = WithoutParameters(name);
        return type is Json or "text/json" || type.EndsWith("+json", StringComparison.Ordinal);
    }

    private static bool IsAny(string name) => WithoutParameters(name) is "*/*" or "application/*";

    private static string WithoutParameters(string name) => name.Split(';')[0].Trim().ToLowerInvariant();
}
