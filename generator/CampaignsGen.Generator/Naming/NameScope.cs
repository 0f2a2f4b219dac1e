namespace CampaignsGen.Generator.Naming;

/// <summary>A place in which every identifier is there once; who asks first gets the name he prefers.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string>? reserved;
    private readonly HashSet<string> taken;

    /// <summary>The number that was given last, so that thousands of one name are no thousands of questions each.</summary>
    private Dictionary<(string Preferred, object? Variants), int>? numbers;

    /// <param name="reserved">Identifiers that nobody gets.</param>
    /// <param name="comparer">Ignores case where identifiers become file names.</param>
    public NameScope(IEnumerable<string> reserved, StringComparer? comparer = null) =>
        taken = new HashSet<string>(reserved, comparer ?? StringComparer.Ordinal);

    /// <param name="reserved">Identifiers that nobody gets in any scope of this kind, which share them.</param>
    /// <param name="own">Further ones of this scope.</param>
    public NameScope(HashSet<string> reserved, IEnumerable<string> own)
    {
        this.reserved = reserved;
        taken = new HashSet<string>(own, StringComparer.Ordinal);
    }

    /// <summary>Takes <paramref name="preferred"/>, or the first free of <c>preferred2</c>, <c>preferred3</c> …</summary>
    public string Take(string preferred)
    {
        string name = preferred;
        while (TryTake(name) is null)
        {
            name = Next(preferred, null);
        }

        return name;
    }

    /// <summary>Takes <paramref name="name"/>; null where it is taken.</summary>
    public string? TryTake(string name) => reserved?.Contains(name) != true && taken.Add(name) ? name : null;

    /// <summary>Takes <paramref name="name"/> where all of its variants are free; null where one is not.</summary>
    public string? TryTake(string name, Func<string, IReadOnlyList<string>> variants) =>
        TryTakeAll(variants(name)) ? name : null;

    /// <summary>Takes a name of which all of <paramref name="variants"/> are free.</summary>
    /// <param name="preferred">The name wished for.</param>
    /// <param name="variants">Everything that the name brings along, itself included: <c>Pet</c>, <c>PetJson</c> …</param>
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
