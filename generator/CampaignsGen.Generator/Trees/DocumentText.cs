using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator.Trees;

/// <summary>A document as a text; equal to another when the text is, not when it is the same object.</summary>
/// <param name="Path">Its path: of all documents that are read together in the same form.</param>
/// <param name="Source">Its text, in JSON or YAML.</param>
internal sealed record DocumentText(string Path, SourceText Source)
{
    /// <summary>How much it may hold.</summary>
    public TreeLimits Limits { get; init; } = TreeLimits.Default;

    public bool Equals(DocumentText? other) =>
        other is not null
        && Path == other.Path
        && Limits == other.Limits
        && (Source == other.Source || Source.ContentEquals(other.Source));

    public override int GetHashCode() => unchecked((Path.GetHashCode() * 31) + Source.Length);
}
