using System.ComponentModel;
using System.Numerics;

namespace CampaignsGen.Runtime;

/// <summary>
/// Determines which branches of a choice an object matches, by its properties, their types and their constants.
/// </summary>
/// <remarks>
/// A branch is possible if its required properties are present and no property has a value that the branch excludes.
/// Among the possible branches, one that defines all properties of the object is preferred, then one with a property or
/// constant that no other branch has.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectBranches
{
    // One bit for each branch.
    private const int Most = 64;
    private const int MostOnStack = 256;

    private readonly PropertyNames names;
    private readonly ulong[] knownBy;
    private readonly ulong[] requiredBy;
    private readonly Demand[]?[] demands;
    private readonly ulong all;
    private readonly ulong open;
    private readonly ulong demanding;

    // Branches without a property that is unique to them.
    private readonly ulong plain;

    /// <summary>
    /// Initializes a new instance of the <see cref="ObjectBranches"/> class with the branches of a choice.
    /// </summary>
    /// <param name="branches">The branches in order of preference, at most 64.</param>
    public ObjectBranches(params ObjectBranch[] branches)
    {
        ArgumentNullException.ThrowIfNull(branches);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(branches.Length, Most, nameof(branches));
        string[] each = [.. branches.SelectMany(static branch => branch.Names).Distinct(StringComparer.Ordinal)];
        names = new PropertyNames(each);
        knownBy = Array.ConvertAll(each, name => Bits(branches, branch => branch.Names.Contains(name)));
        requiredBy = Array.ConvertAll(each, name => Bits(branches, branch => branch.RequiredNames.Contains(name)));
        demands = Array.ConvertAll(each, name => Demands(branches, name));
        all = Bits(branches, static _ => true);
        open = Bits(branches, static branch => branch.IsOpen);
        demanding = Bits(branches, static branch => branch.RequiredNames.Count > 0);
        plain = all & ~knownBy.Where(BitOperations.IsPow2).Aggregate(0ul, static (own, bit) => own | bit);
    }

    /// <summary>Returns the branch of the current object.</summary>
    /// <param name="json">The text, which is a copy of the caller's.</param>
    /// <param name="matches">
    /// When this method returns, a bit for each branch that the object matches, with several bits if the branch is
    /// ambiguous.
    /// </param>
    /// <param name="isWhole">
    /// When this method returns, <see langword="true"/> if the branch defines every property that any of the branches
    /// defines; otherwise, <see langword="false"/>.
    /// </param>
    /// <returns>The index of the branch, or a negative number if the object matches none.</returns>
    internal int Find(JsonIn json, out ulong matches, out bool isWhole)
    {
        Span<bool> present = names.Count <= MostOnStack ? stackalloc bool[names.Count] : new bool[names.Count];
        present.Clear();
        ulong possible = all;
        ulong known = 0;
        ulong fitting = all;
        ulong telling = plain;
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
            known |= knownBy[property];
            fitting &= knownBy[property] | open;
            telling |= BitOperations.IsPow2(knownBy[property]) ? knownBy[property] : 0;
            Judge(ref json, demands[property], ref possible, ref telling);
        }

        for (int i = 0; i < present.Length; i++)
        {
            possible &= present[i] ? all : ~requiredBy[i];
        }

        return Choose(possible & (known | demanding), possible, fitting, telling, out matches, out isWhole);
    }

    private int Choose(
        ulong candidates,
        ulong possible,
        ulong fitting,
        ulong telling,
        out ulong matches,
        out bool isWhole
    )
    {
        isWhole = true;
        if (candidates == 0)
        {
            // An object without any known property matches the branch without a unique property.
            matches = BitOperations.IsPow2(plain) ? plain & possible : 0;
            return matches == 0 ? -1 : BitOperations.TrailingZeroCount(matches);
        }

        isWhole = (candidates & fitting) != 0;
        ulong best = isWhole ? candidates & fitting : candidates;
        best = (best & telling) != 0 ? best & telling : best;
        matches = isWhole ? best : candidates;
        return BitOperations.TrailingZeroCount(best);
    }

    private static void Judge(ref JsonIn json, Demand[]? demands, ref ulong possible, ref ulong telling)
    {
        if (demands is null)
        {
            json.Skip();
            return;
        }

        JsonKinds kind = json.KindOfValue();
        string? text = json.TakePlainText();
        foreach (Demand demand in demands)
        {
            bool isConstant = text is not null && demand.Constants.Contains(text);
            bool isPossible =
                (demand.Kinds & kind) != 0 && (demand.Constants.Length == 0 || kind == JsonKinds.Null || isConstant);
            possible &= isPossible ? ulong.MaxValue : ~demand.Branch;
            telling |= isPossible && isConstant ? demand.Branch : 0;
        }
    }

    private static Demand[]? Demands(ObjectBranch[] branches, string name)
    {
        List<Demand> demands = [];
        for (int i = 0; i < branches.Length; i++)
        {
            bool hasKinds = branches[i].KindsOf.TryGetValue(name, out JsonKinds kinds);
            bool hasConstants = branches[i].ConstantsOf.TryGetValue(name, out string[]? constants);
            if (hasKinds || hasConstants)
            {
                demands.Add(new Demand(1ul << i, hasKinds ? kinds : (JsonKinds)~0, constants ?? []));
            }
        }

        return demands.Count == 0 ? null : [.. demands];
    }

    private static ulong Bits(ObjectBranch[] branches, Func<ObjectBranch, bool> isSet)
    {
        ulong bits = 0;
        for (int i = 0; i < branches.Length; i++)
        {
            bits |= isSet(branches[i]) ? 1ul << i : 0;
        }

        return bits;
    }

    private sealed record Demand(ulong Branch, JsonKinds Kinds, string[] Constants);
}
