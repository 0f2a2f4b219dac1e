using CampaignsGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Trees;

/// <summary>Represents a diagnostic at an offset in UTF-16 code units.</summary>
internal sealed record TreeFault(DiagnosticDescriptor Descriptor, int Offset, EquatableArray<string> Arguments);

/// <summary>Represents the values of a text with their places, as far as it could be parsed, and its errors.</summary>
internal sealed class Tree(TreeNode? root, IReadOnlyList<TreeFault> faults, bool failed, Utf8Offsets? offsets)
{
    /// <summary>Gets the root value. It is null if the text is <c>null</c>; after a failure, it contains what precedes the error.</summary>
    public TreeNode? Root { get; } = root;

    public IReadOnlyList<TreeFault> Faults { get; } = faults;

    /// <summary>Gets a value indicating whether the last error prevents the use of the document.</summary>
    public bool Failed { get; } = failed;

    /// <summary>Gets a value indicating whether parsing stopped because the document exceeds a limit.</summary>
    public bool IsTooLarge => Failed && Faults[Faults.Count - 1].Descriptor == ReadingDiagnostics.TooLarge;

    /// <summary>Converts an extent to UTF-16 code units of the text.</summary>
    public Extent InText(Extent extent) =>
        offsets is null ? extent : new(offsets.ToCharacter(extent.Start), offsets.ToCharacter(extent.End));

    /// <summary>Creates an empty tree with an error.</summary>
    public static Tree Failure(DiagnosticDescriptor descriptor, int offset, params string[] arguments) =>
        new(root: null, [new TreeFault(descriptor, offset, arguments.ToEquatableArray())], failed: true, offsets: null);
}
