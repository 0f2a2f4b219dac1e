using CampaignsGen.Generator.Naming;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Names the operations of a nested client without the words of its property: <c>listIssues</c> of the tag <c>issues</c>
/// becomes <c>client.Issues.ListAsync</c>.
/// </summary>
/// <remarks>
/// Only the group's own words are removed, all of them, in the singular or plural: at the start, after the verb at the end,
/// or there before a preposition. If two operations have the same name after that, the simpler one gets it and the other one
/// keeps more of its own, so that an added operation does not rename others unless it has exactly the same name.
/// </remarks>
internal static class ShortNames
{
    /// <summary>Words that need the words on both sides.</summary>
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

    /// <summary>Words that can be between a verb and a noun without changing the noun.</summary>
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
    /// Verbs that imply several items by default. With all other verbs, <c>getIssues</c> and <c>getIssue</c> can both exist,
    /// and only the one for a single item is shortened.
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

    /// <summary>Specifies the part that is removed, in order of precedence for equal names.</summary>
    private enum Cut
    {
        Nothing,
        Beginning,
        End,
        Middle,
    }

    /// <summary>Returns the method names of a group's operations, in their order.</summary>
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

    /// <summary>Determines whether the words can start a name: not with a preposition, and not if they are only a version.</summary>
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

    /// <summary>
    /// Returns a name that is derived from the path without the group's segment, or null if the path does not start with it.
    /// </summary>
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

    /// <summary>Returns the part that is removed, or null if the rest would not be a suitable name.</summary>
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
