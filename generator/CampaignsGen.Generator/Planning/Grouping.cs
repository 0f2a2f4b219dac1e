using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>Decides whether a document's operations go into nested clients.</summary>
internal static class Grouping
{
    private const string Tag = "Tag";
    private const string None = "None";

    /// <summary>
    /// So many operations a reader still finds in one list: each is two methods, and a list of forty is a screen. A document
    /// that may grow past it says <c>GroupBy</c> itself, so that its client keeps its shape.
    /// </summary>
    private const int MostInOneList = 20;

    /// <summary>Whether <paramref name="groupBy"/> says something, or nothing.</summary>
    public static bool IsKnown(string? groupBy) => groupBy is null || Is(groupBy, Tag) || Is(groupBy, None);

    /// <summary>Whether tags become nested clients: as the item says, else where operations and tags are many.</summary>
    public static bool IsByTag(string? groupBy, ApiModel model) =>
        groupBy is not null
            ? Is(groupBy, Tag)
            : model.Operations.Count > MostInOneList
                && model.Operations.Select(static operation => operation.Tags.FirstOrDefault()).Distinct().Count() > 1;

    private static bool Is(string groupBy, string value) =>
        string.Equals(groupBy, value, StringComparison.OrdinalIgnoreCase);
}
