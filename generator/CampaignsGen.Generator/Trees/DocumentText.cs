using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator.Trees;

/// <summary>Represents the text of a document. Equality is determined by the text, not by reference.</summary>
/// <param name="Path">The path, in the same form for all documents that are read together.</param>
/// <param name="Source">The text, in JSON or YAML.</param>
internal sealed record DocumentText(string Path, SourceText Source)
{
    /// <summary>Gets the size limits.</summary>
    public TreeLimits Limits { get; init; } = TreeLimits.Default;

    public bool Equals(DocumentText? other) =>
        other is not null
        && Path == other.Path
        && Limits == other.Limits
        && (Source == other.Source || Source.ContentEquals(other.Source));

    public override int GetHashCode() => unchecked((Path.GetHashCode() * 31) + Source.Length);
}
