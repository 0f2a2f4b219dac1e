using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>Assigns operations to nested clients.</summary>
/// <param name="textOf">Returns the name of an operation's group in the document, or null if the operation stays in the client.</param>
/// <param name="isOfOneTag">Whether the client itself corresponds to the only tag.</param>
internal sealed class Grouping(Func<Operation, string?> textOf, bool isOfOneTag = false)
{
    private const string Tag = "Tag";
    private const string Path = "Path";
    private const string None = "None";

    /// <summary>Words at the end of tags that carry no information, because they apply to all tags.</summary>
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase) { "api", "controller" };

    /// <summary>Determines whether <paramref name="groupBy"/> is valid or not specified.</summary>
    public static bool IsKnown(string? groupBy) =>
        groupBy is null || Is(groupBy, Tag) || Is(groupBy, Path) || Is(groupBy, None);

    /// <summary>
    /// Returns the grouping that the item specifies. The default is by tag if the document has at least two, because a
    /// single one would only add a word to each call. The number of operations does not matter, so that a document can grow.
    /// </summary>
    public static Grouping Of(string? groupBy, ApiModel model) =>
        Is(groupBy, Path) ? new(static operation => OperationPath.Root(operation.Path))
        : Is(groupBy, Tag) || (groupBy is null && HasTwoTags(model)) ? new(TagOf)
        : new(static _ => null, isOfOneTag: groupBy is null);

    /// <summary>Returns the name of the operation's group in the document, or null if it has none.</summary>
    public string? TextOf(Operation operation) => textOf(operation);

    /// <summary>Returns the name of the operation's group, or an empty string if it has none.</summary>
    public string GroupOf(Operation operation) => textOf(operation) is { } text ? NameOf(text) : "";

    /// <summary>
    /// Returns the only tag of the document, which corresponds to the client, for an operation without a group; null if
    /// there are several tags.
    /// </summary>
    public string? OnlyTagOf(Operation operation) => isOfOneTag && TagOf(operation) is { } tag ? NameOf(tag) : null;

    /// <summary>Returns the name of a group: <c>user-controller</c> becomes <c>User</c>, <c>Orders API</c> becomes <c>Orders</c>.</summary>
    public static string NameOf(string text)
    {
        List<string> words = Words.Of(text);
        bool hasKind = words.Count > 1 && Kinds.Contains(words[words.Count - 1]);
        return Identifier.Pascal(hasKind ? string.Join(" ", words.Take(words.Count - 1)) : text, "Operations");
    }

    private static bool HasTwoTags(ApiModel model) =>
        model
            .Tags.Select(static tag => tag.Name)
            .Concat(model.OperationTags)
            .Select(NameOf)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Skip(1)
            .Any();

    private static string? TagOf(Operation operation) =>
        operation.Tags.FirstOrDefault(static tag => !string.IsNullOrWhiteSpace(tag));

    private static bool Is(string? groupBy, string value) =>
        string.Equals(groupBy, value, StringComparison.OrdinalIgnoreCase);
}
