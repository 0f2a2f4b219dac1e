using System.Numerics;

namespace CampaignsGen.Runtime;

/// <summary>Represents the branches of a choice, one bit for each, while an object is compared with them.</summary>
internal struct BranchBits(ulong all, ulong telling)
{
    /// <summary>The branches that nothing has excluded.</summary>
    internal ulong Possible = all;

    /// <summary>The branches that define a property of the object.</summary>
    internal ulong Known;

    /// <summary>The branches that define or keep every property that any branch defines.</summary>
    internal ulong Fitting = all;

    /// <summary>The branches with a property or constant that no other branch has, or without such a property.</summary>
    internal ulong Telling = telling;

    /// <summary>Gets a value indicating whether at most one branch is left.</summary>
    internal readonly bool IsDecided => (Possible & (Possible - 1)) == 0;

    /// <summary>Returns the best of the branches that the object matches.</summary>
    /// <param name="candidates">The branches that the object matches, at least one.</param>
    /// <param name="matches">When this method returns, the branches that match equally.</param>
    /// <param name="isWhole">
    /// When this method returns, <see langword="true"/> if the branch defines every property that any of the branches
    /// defines; otherwise, <see langword="false"/>.
    /// </param>
    /// <returns>The index of the branch.</returns>
    internal readonly int Choose(ulong candidates, out ulong matches, out bool isWhole)
    {
        isWhole = (candidates & Fitting) != 0;
        ulong best = isWhole ? candidates & Fitting : candidates;
        best = (best & Telling) != 0 ? best & Telling : best;
        matches = isWhole ? best : candidates;
        return BitOperations.TrailingZeroCount(best);
    }
}
