using CampaignsGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Trees;

/// <summary>Something to say of a text, at an offset in UTF-16 code units.</summary>
internal sealed record TreeFault(DiagnosticDescriptor Descriptor, int Offset, EquatableArray<string> Arguments);

/// <summary>The values of a text and their places, as far as it could be understood, and what is wrong with it.</summary>
internal sealed class Tree(TreeNode? root, IReadOnlyList<TreeFault> faults, bool failed, Utf8Offsets? offsets)
{
    /// <summary>The outermost value; null also for a text that says <c>null</c>. Where the text failed, what came before.</summary>
    public TreeNode? Root { get; } = root;

    public IReadOnlyList<TreeFault> Faults { get; } = faults;

    /// <summary>Whether the last fault leaves no document to work with.</summary>
    public bool Failed { get; } = failed;

    /// <summary>Whether it is not known what the text holds, because that is more than may be read.</summary>
    public bool IsTooLarge => Failed && Faults[Faults.Count - 1].Descriptor == ReadingDiagnostics.TooLarge;

    /// <summary>The extent in UTF-16 code units of the text.</summary>
    public Extent InText(Extent extent) =>
        offsets is null ? extent : new(offsets.ToCharacter(extent.Start), offsets.ToCharacter(extent.End));

    /// <summary>A tree of nothing, with the reason.</summary>
    public static Tree Failure(DiagnosticDescriptor descriptor, int offset, params string[] arguments) =>
        new(root: null, [new TreeFault(descriptor, offset, arguments.ToEquatableArray())], failed: true, offsets: null);
}
