using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>Decides which nested client an operation goes into, if any.</summary>
/// <param name="textOf">What the document calls the group of an operation; null for one that stays with the client.</param>
/// <param name="isOfOneTag">Whether the client itself is what the only tag would be.</param>
internal sealed class Grouping(Func<Operation, string?> textOf, bool isOfOneTag = false)
{
    private const string Tag = "Tag";
    private const string Path = "Path";
    private const string None = "None";

    /// <summary>Words at the end of a tag that say of every one of them what it is.</summary>
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase) { "api", "controller" };

    /// <summary>Whether <paramref name="groupBy"/> says something, or nothing.</summary>
    public static bool IsKnown(string? groupBy) =>
        groupBy is null || Is(groupBy, Tag) || Is(groupBy, Path) || Is(groupBy, None);

    /// <summary>
    /// As the item says; else by tag, as soon as the document speaks of two. A single tag would only put a word before each
    /// call. How many operations there are does not matter, so that a document may grow.
    /// </summary>
    public static Grouping Of(string? groupBy, ApiModel model) =>
        Is(groupBy, Path) ? new(static operation => OperationPath.Root(operation.Path))
        : Is(groupBy, Tag) || (groupBy is null && HasTwoTags(model)) ? new(TagOf)
        : new(static _ => null, isOfOneTag: groupBy is null);

    /// <summary>What the document calls the operation's group; null where it has none.</summary>
    public string? TextOf(Operation operation) => textOf(operation);

    /// <summary>The name of the operation's group; nothing where it has none.</summary>
    public string GroupOf(Operation operation) => textOf(operation) is { } text ? NameOf(text) : "";

    /// <summary>What the client says of its operation without a group: the only tag of the document; null where there are more.</summary>
    public string? SaidOf(Operation operation) => isOfOneTag && TagOf(operation) is { } tag ? NameOf(tag) : null;

    /// <summary><c>user-controller</c> is <c>User</c>, <c>Orders API</c> is <c>Orders</c>.</summary>
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
