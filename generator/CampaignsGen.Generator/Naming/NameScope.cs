namespace CampaignsGen.Generator.Naming;

/// <summary>Represents a scope in which every identifier is unique. The first request for a name gets it.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string>? reserved;
    private readonly HashSet<string> taken;

    /// <summary>The last assigned numbers, so that thousands of equal names do not need thousands of attempts each.</summary>
    private Dictionary<(string Preferred, object? Variants), int>? numbers;

    /// <param name="reserved">The identifiers that are never assigned.</param>
    /// <param name="comparer">The comparer, which ignores case if identifiers become file names.</param>
    public NameScope(IEnumerable<string> reserved, StringComparer? comparer = null) =>
        taken = new HashSet<string>(reserved, comparer ?? StringComparer.Ordinal);

    /// <param name="reserved">The identifiers that are never assigned, shared by all scopes of this type.</param>
    /// <param name="own">Additional reserved identifiers of this scope.</param>
    public NameScope(HashSet<string> reserved, IEnumerable<string> own)
    {
        this.reserved = reserved;
        taken = new HashSet<string>(own, StringComparer.Ordinal);
    }

    /// <summary>Takes <paramref name="preferred"/>, or the first available one of <c>preferred2</c>, <c>preferred3</c> …</summary>
    public string Take(string preferred)
    {
        string name = preferred;
        while (TryTake(name) is null)
        {
            name = Next(preferred, null);
        }

        return name;
    }

    /// <summary>Takes <paramref name="name"/>, or returns null if it is taken.</summary>
    public string? TryTake(string name) => reserved?.Contains(name) != true && taken.Add(name) ? name : null;

    /// <summary>Takes <paramref name="name"/> if all of its variants are available, or returns null.</summary>
    public string? TryTake(string name, Func<string, IReadOnlyList<string>> variants) =>
        TryTakeAll(variants(name)) ? name : null;

    /// <summary>Takes a name for which all of <paramref name="variants"/> are available.</summary>
    /// <param name="preferred">The preferred name.</param>
    /// <param name="variants">All names that depend on the name, including itself: <c>Pet</c>, <c>PetJson</c> …</param>
    public string Take(string preferred, Func<string, IReadOnlyList<string>> variants)
    {
        string name = preferred;
        while (!TryTakeAll(variants(name)))
        {
            name = Next(preferred, variants);
        }

        return name;
    }

    private bool TryTakeAll(IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            if (reserved?.Contains(name) == true || taken.Contains(name))
            {
                return false;
            }
        }

        taken.UnionWith(names);
        return true;
    }

    private string Next(string preferred, object? variants)
    {
        numbers ??= [];
        int number = numbers.TryGetValue((preferred, variants), out int last) ? last + 1 : 2;
        numbers[(preferred, variants)] = number;
        return Numbered(preferred, number);
    }

    private static string Numbered(string name, int number) =>
        name + (char.IsDigit(name[name.Length - 1]) ? "_" : "") + number;
}
