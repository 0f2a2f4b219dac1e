namespace CampaignsGen.Generator.Diagnostics;

/// <summary>Where there is something to say: at a node of a document, or at a character of its text where that gave no tree.</summary>
/// <param name="Pointer">
/// The node: <c>#/paths/~1pets</c>, or <c>shared/common.yaml#/Pet</c> in another document, whose path is relative to the first. For
/// a character the document as a whole, <c>#</c>.
/// </param>
/// <param name="Offset">The character, counted in UTF-16 code units; null for a node.</param>
internal sealed record Place(string Pointer, int? Offset = null)
{
    /// <summary>For messages of tests and for debugging: <c>#/paths</c>, <c>#@120</c>.</summary>
    public override string ToString() => Offset is null ? Pointer : $"{Pointer}@{Offset}";
}
