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
    internal const int Most = 64;

    private readonly BranchTable table;
    private readonly ulong all;
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
        all = BranchTable.Bits(branches, static _ => true);
        demanding = BranchTable.Bits(branches, static branch => branch.RequiredNames.Count > 0);
        table = BranchTable.OfObjects(branches, all);
        plain = all & ~table.Own;
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
        BranchBits bits = new(all, plain);
        table.Read(ref json, ref bits);
        ulong candidates = bits.Possible & (bits.Known | demanding);
        if (candidates != 0)
        {
            return bits.Choose(candidates, out matches, out isWhole);
        }

        // An object without any known property matches the branch without a unique property.
        isWhole = true;
        matches = BitOperations.IsPow2(plain) ? plain & bits.Possible : 0;
        return matches == 0 ? -1 : BitOperations.TrailingZeroCount(matches);
    }
}
