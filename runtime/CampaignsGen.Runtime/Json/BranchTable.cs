using System.Numerics;

namespace CampaignsGen.Runtime;

/// <summary>Represents what the branches of a choice define for the objects in one place, by property.</summary>
internal sealed class BranchTable
{
    private const int MostOnStack = 256;

    private readonly PropertyNames names;
    private readonly ulong[] knownBy;
    private readonly ulong[] requiredBy;
    private readonly Demand[]?[] demands;
    private readonly NestedBranches?[]? nested;
    private readonly ulong open;

    private BranchTable(ObjectBranch?[] branches, string[] each, ulong allowing, ulong any)
    {
        names = new PropertyNames(each);
        knownBy = Array.ConvertAll(each, name => any | Bits(branches, branch => branch.Names.Contains(name)));
        requiredBy = Array.ConvertAll(each, name => Bits(branches, branch => branch.RequiredNames.Contains(name)));
        demands = Array.ConvertAll(each, name => Demands(branches, name));
        open = ~allowing | Bits(branches, static branch => branch.IsOpen);
        Own = knownBy.Where(BitOperations.IsPow2).Aggregate(0ul, static (own, bit) => own | bit);
        if (Array.Find(branches, static branch => branch?.Nested is not null)?.Nested is { } values)
        {
            nested = [.. each.Select((name, i) => values.Of(branches, name, knownBy[i]))];
            Own |= nested.Aggregate(0ul, static (own, value) => own | (value?.Own ?? 0));
        }
    }

    /// <summary>Returns what branches define for the objects in one place.</summary>
    /// <param name="branches">
    /// Each branch, or <see langword="null"/> for a branch that does not describe the objects in this place.
    /// </param>
    /// <param name="allowing">The branches that allow objects in this place, described or not.</param>
    internal static BranchTable OfObjects(ObjectBranch?[] branches, ulong allowing)
    {
        IEnumerable<string> names = branches.SelectMany(static branch => branch?.Names ?? []);
        ulong any = allowing & ~Bits(branches, static _ => true);
        return new(branches, [.. names.Distinct(StringComparer.Ordinal)], allowing, any);
    }

    /// <summary>
    /// Returns what branches define for the items of the arrays in one place, each as the value of property 0.
    /// </summary>
    internal static BranchTable OfItems(ObjectBranch?[] branches, ulong allowing) =>
        new(branches, [ObjectBranch.Item], allowing, allowing);

    /// <summary>Gets the branches with a property, here or deeper, that is unique to them.</summary>
    internal ulong Own { get; }

    /// <summary>Reads the current object and compares it with the branches.</summary>
    internal void Read(ref JsonIn json, ref BranchBits bits)
    {
        Span<bool> present = names.Count <= MostOnStack ? stackalloc bool[names.Count] : new bool[names.Count];
        present.Clear();
        json.BeginObject();
        int property = PropertyNames.None;
        while (json.NextProperty(names, ref property))
        {
            if (property < 0)
            {
                json.Skip();
                continue;
            }

            present[property] = true;
            bits.Known |= knownBy[property];
            bits.Fitting &= knownBy[property] | open;
            bits.Telling |= BitOperations.IsPow2(knownBy[property]) ? knownBy[property] : 0;
            ReadValue(ref json, property, ref bits);
        }

        for (int i = 0; i < present.Length; i++)
        {
            bits.Possible &= present[i] ? ulong.MaxValue : ~requiredBy[i];
        }
    }

    /// <summary>Reads the value of a property and compares it with the branches.</summary>
    internal void ReadValue(ref JsonIn json, int property, ref BranchBits bits)
    {
        Demand[]? demanded = demands[property];
        NestedBranches? value = nested?[property];
        if (demanded is null && value is null)
        {
            json.Skip();
            return;
        }

        JsonKinds kind = json.KindOfValue();
        string? text = null;
        bits.Possible &= ~(value?.Excluded(kind) ?? 0);
        if (value is not null && (kind & (JsonKinds.Object | JsonKinds.Array)) != 0)
        {
            value.Read(ref json, ref bits);
        }
        else
        {
            text = json.TakePlainText();
        }

        foreach (Demand demand in demanded ?? [])
        {
            bool isConstant = text is not null && demand.Constants.Contains(text);
            bool isPossible =
                (demand.Kinds & kind) != 0 && (demand.Constants.Length == 0 || kind == JsonKinds.Null || isConstant);
            bits.Possible &= isPossible ? ulong.MaxValue : ~demand.Branch;
            bits.Telling |= isPossible && isConstant ? demand.Branch : 0;
        }
    }

    /// <summary>
    /// Reads the current array and compares its items with the branches, until at most one of them is left.
    /// </summary>
    /// <returns><see langword="true"/> if an item was compared; otherwise, <see langword="false"/>.</returns>
    internal bool ReadItems(ref JsonIn json, ref BranchBits bits)
    {
        bool isRead = false;
        json.BeginArray();
        while (json.NextItem())
        {
            if (json.TryReadNull())
            {
                continue;
            }

            if (isRead && bits.IsDecided)
            {
                json.Skip();
                continue;
            }

            ReadValue(ref json, property: 0, ref bits);
            isRead = true;
        }

        return isRead;
    }

    /// <summary>Returns a bit for each branch that is described and meets a condition.</summary>
    internal static ulong Bits(ObjectBranch?[] branches, Func<ObjectBranch, bool> isSet)
    {
        ulong bits = 0;
        for (int i = 0; i < branches.Length; i++)
        {
            bits |= branches[i] is { } branch && isSet(branch) ? 1ul << i : 0;
        }

        return bits;
    }

    private static Demand[]? Demands(ObjectBranch?[] branches, string name)
    {
        List<Demand> demands = [];
        for (int i = 0; i < branches.Length; i++)
        {
            JsonKinds kinds = (JsonKinds)~0;
            string[]? constants = null;
            bool hasKinds = branches[i]?.KindsOf.TryGetValue(name, out kinds) ?? false;
            bool hasConstants = branches[i]?.ConstantsOf.TryGetValue(name, out constants) ?? false;
            if (hasKinds || hasConstants)
            {
                demands.Add(new Demand(1ul << i, hasKinds ? kinds : (JsonKinds)~0, constants ?? []));
            }
        }

        return demands.Count == 0 ? null : [.. demands];
    }

    private sealed record Demand(ulong Branch, JsonKinds Kinds, string[] Constants);
}
