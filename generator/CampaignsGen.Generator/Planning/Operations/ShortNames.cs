using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Names the operations of a nested client without the words that its property says already: <c>listIssues</c> of the tag
/// <c>issues</c> is called <c>client.Issues.ListAsync</c>.
/// </summary>
/// <remarks>
/// Only the group's own words are taken away, all of them, in whichever number: at the beginning, behind the verb at the end,
/// or there before a preposition. Where two operations come to one name the plainer one has it and the other keeps more of
/// its own, so that an operation that is added renames none unless it takes the very name.
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

    private static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "the" };

    /// <summary>What may stand between a verb and a noun without making another noun of it.</summary>
    private static readonly HashSet<string> Quantities = new(StringComparer.OrdinalIgnoreCase)
    {
        "all",
        "bulk",
        "many",
        "multiple",
        "new",
        "one",
        "single",
    };

    /// <summary>
    /// Verbs that are about several wherever nothing else is said. Of all others <c>getIssues</c> and <c>getIssue</c> may
    /// stand side by side: only the one about a single thing is cut.
    /// </summary>
    private static readonly HashSet<string> VerbsOfMany = new(StringComparer.OrdinalIgnoreCase)
    {
        "browse",
        "count",
        "export",
        "filter",
        "import",
        "list",
        "post",
        "put",
        "query",
        "search",
    };

    /// <summary>From the plainest: who comes first has a name that two would have.</summary>
    private enum Cut
    {
        Nothing,
        Beginning,
        End,
        Middle,
    }

    /// <summary>The methods' names of a group's operations, in their order.</summary>
    public static IReadOnlyList<string> Take(IReadOnlyList<NamedOperation> operations, string group, NameScope scope)
    {
        string[] names = new string[operations.Count];
        var shortened = operations
            .Select((operation, index) => (Index: index, Short: Shorten(operation, group)))
            .OrderBy(static pair => pair.Short.Cut)
            .ThenBy(pair => operations[pair.Index].Name.Claim)
            .ThenBy(pair => OperationPath.AllSegments(operations[pair.Index].Operation.Path).Count)
            .ThenBy(pair => operations[pair.Index].Operation.Path, StringComparer.Ordinal);
        foreach ((int index, (string name, _)) in shortened)
        {
            names[index] = Take(operations[index], name, group, scope);
        }

        return names;
    }

    private static string Take(NamedOperation operation, string name, string group, NameScope scope)
    {
        string[] candidates =
        [
            name,
            OperationPath.WithVersion(name, operation.Operation.Path) ?? name,
            operation.WithoutOwner(group) ?? name,
        ];
        return candidates.Select(one => scope.TryTake(one, OperationNames.Members)).FirstOrDefault(Is)
            ?? scope.Take(operation.Identifier, OperationNames.Members);
    }

    /// <summary>Whether a name can begin with words: not with <c>by</c>, and not where a version is all.</summary>
    public static bool CanBegin(List<string> words) =>
        words.Count > 0
        && char.IsLetter(words[0][0])
        && !Prepositions.Contains(words[0])
        && !words.TrueForAll(OperationPath.IsVersion);

    private static bool Is(string? name) => name is not null;

    private static (string Name, Cut Cut) Shorten(NamedOperation operation, string group)
    {
        OperationName name = operation.Name;
        if (name.IsByPath && PathBehind(operation, group) is { } path)
        {
            return (path, Cut.Middle);
        }

        string? own = operation.WithoutOwner(group);
        string whole = own ?? name.Own ?? name.Plain;
        (string cut, Cut where) = Shorten(whole, Words.Of(whole), string.Concat(Words.Of(group)));
        return (cut, own is not null && where == Cut.Nothing ? Cut.Beginning : where);
    }

    /// <summary>A name that is made of the path, without the segment that the group says; null where it does not begin so.</summary>
    private static string? PathBehind(NamedOperation operation, string group)
    {
        IReadOnlyList<string> segments = OperationPath.Segments(operation.Operation.Path);
        bool isOfGroup =
            segments.Count > 1 && Nouns.AreSame(string.Concat(Words.Of(segments[0])), string.Concat(Words.Of(group)));
        return isOfGroup
            ? Identifier.Pascal(OperationName.ByPath(operation.Operation, [.. segments.Skip(1)]), operation.Name.Plain)
            : null;
    }

    private static (string Name, Cut Cut) Shorten(string operation, List<string> words, string group)
    {
        for (int start = 0; start < words.Count; start++)
        {
            for (int count = 1; start + count <= words.Count; count++)
            {
                string noun = string.Concat(words.GetRange(start, count));
                List<string> before = words.GetRange(0, start);
                List<string> after = words.GetRange(start + count, words.Count - start - count);
                if (Nouns.AreSame(noun, group) && CutOf(before, noun, after) is { } cut)
                {
                    IEnumerable<string> rest = before
                        .Where((word, index) => index < start - 1 || !Articles.Contains(word))
                        .Concat(after);
                    return (Identifier.Pascal(string.Join(" ", rest), operation), cut);
                }
            }
        }

        return (operation, Cut.Nothing);
    }

    /// <summary>What is taken away between two parts; null where the rest would not read well.</summary>
    private static Cut? CutOf(List<string> before, string noun, List<string> after)
    {
        if (before.Count == 0)
        {
            return CanBegin(after) ? Cut.Beginning : null;
        }

        bool isObject = before.Skip(1).All(static word => Articles.Contains(word) || Quantities.Contains(word));
        if (!isObject || Prepositions.Contains(before[0]))
        {
            return null;
        }

        return after.Count == 0 ? CutOfEnd(before, noun)
            : after.Count > 1 && Prepositions.Contains(after[0]) ? Cut.Middle
            : null;
    }

    private static Cut? CutOfEnd(List<string> before, string noun) =>
        before.Count > 1 || !Nouns.IsPlural(noun) || VerbsOfMany.Contains(before[0]) ? Cut.End : null;
}
