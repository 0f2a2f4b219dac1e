using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Names the operations of a nested client without the words that its property says already: <c>listIssues</c> of the tag
/// <c>issues</c> is called <c>client.Issues.ListAsync</c>.
/// </summary>
/// <remarks>
/// Only the tag's own words are taken away, all of them: at the beginning, at the end, or before a preposition. Where two
/// operations come to one name the plainer one has it and the other keeps its whole name, so that an operation that is
/// added renames none unless it takes the very name.
/// </remarks>
internal static class ShortNames
{
    /// <summary>Words that need what stands on both their sides.</summary>
    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase)
    {
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "to",
        "via",
        "with",
    };

    /// <summary>From the plainest: who comes first has a name that two would have.</summary>
    private enum Cut
    {
        Nothing,
        Beginning,
        End,
        Middle,
    }

    /// <summary>The methods' names of <paramref name="operations"/>, which are the identifiers of a group's operations.</summary>
    public static IReadOnlyList<string> Take(IReadOnlyList<string> operations, string group, NameScope scope)
    {
        List<string> words = Words.Of(group);
        string[] names = new string[operations.Count];
        var shortened = operations
            .Select((operation, index) => (Index: index, Short: Shorten(operation, words)))
            .OrderBy(static pair => pair.Short.Cut);
        foreach ((int index, (string name, _)) in shortened)
        {
            names[index] =
                scope.TryTake(name, OperationNames.Members) ?? scope.Take(operations[index], OperationNames.Members);
        }

        return names;
    }

    private static (string Name, Cut Cut) Shorten(string operation, List<string> group)
    {
        List<string> words = Words.Of(operation);
        for (int start = 0; start + group.Count <= words.Count; start++)
        {
            List<string> before = words.GetRange(0, start);
            List<string> after = words.GetRange(start + group.Count, words.Count - start - group.Count);
            bool isGroup = group.SequenceEqual(words.GetRange(start, group.Count), StringComparer.OrdinalIgnoreCase);
            if (isGroup && !(after.Count == 0 && IsGetOfMany(before, group)) && CutOf(before, after) is { } cut)
            {
                return (Identifier.Pascal(string.Join(" ", before.Concat(after)), operation), cut);
            }
        }

        return (operation, Cut.Nothing);
    }

    /// <summary><c>Issues.GetAsync</c> would sound like one of them, and stand beside <c>Issues.GetIssueAsync</c>.</summary>
    private static bool IsGetOfMany(List<string> before, List<string> group) =>
        before.Count == 1
        && before[0].Equals("get", StringComparison.OrdinalIgnoreCase)
        && group[group.Count - 1].EndsWith("s", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is taken away between two parts; null where the rest would not read well.</summary>
    private static Cut? CutOf(List<string> before, List<string> after)
    {
        if (before.Count == 0)
        {
            bool canBegin = after.Count > 0 && char.IsLetter(after[0][0]) && !Prepositions.Contains(after[0]);
            return canBegin ? Cut.Beginning : null;
        }

        if (Prepositions.Contains(before[before.Count - 1]))
        {
            return null;
        }

        return after.Count == 0 ? Cut.End
            : Prepositions.Contains(after[0]) ? Cut.Middle
            : null;
    }
}
