using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Determines which branches of a choice an array matches, by its items.</summary>
/// <remarks>
/// The items are compared in order until at most one branch is possible. An array without an item other than null
/// matches every branch.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ArrayBranches
{
    private readonly BranchTable table;
    private readonly ulong all;

    /// <summary>
    /// Initializes a new instance of the <see cref="ArrayBranches"/> class with the branches of a choice.
    /// </summary>
    /// <param name="branches">
    /// The types, constants and values of an item of each branch, as of a property with an empty name, in order of
    /// preference, at most 64.
    /// </param>
    public ArrayBranches(params ObjectBranch[] branches)
    {
        ArgumentNullException.ThrowIfNull(branches);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(branches.Length, ObjectBranches.Most, nameof(branches));
        all = BranchTable.Bits(branches, static _ => true);
        table = BranchTable.OfItems(branches, all);
    }

    /// <summary>Returns the branch of the current array.</summary>
    /// <inheritdoc cref="ObjectBranches.Find"/>
    internal int Find(JsonIn json, out ulong matches, out bool isWhole)
    {
        BranchBits bits = new(all, all & ~table.Own);
        bool hasItem = table.ReadItems(ref json, ref bits);
        ulong candidates = bits.Possible & all;
        if (hasItem && candidates != 0)
        {
            return bits.Choose(candidates, out matches, out isWhole);
        }

        isWhole = true;
        matches = candidates;
        return candidates == 0 ? -1 : 0;
    }
}
