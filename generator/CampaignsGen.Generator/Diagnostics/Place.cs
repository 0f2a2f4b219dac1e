namespace CampaignsGen.Generator.Diagnostics;

/// <summary>Represents the place of a diagnostic: a node of a document, or a character of its text if the text has no tree.</summary>
/// <param name="Pointer">
/// The node: <c>#/paths/~1pets</c>, or <c>shared/common.yaml#/Pet</c> in another document, whose path is relative to the
/// first. For a character, the whole document, <c>#</c>.
/// </param>
/// <param name="Offset">The offset of the character in UTF-16 code units, or null for a node.</param>
internal sealed record Place(string Pointer, int? Offset = null)
{
    /// <summary>Returns the place for test messages and debugging: <c>#/paths</c>, <c>#@120</c>.</summary>
    public override string ToString() => Offset is null ? Pointer : $"{Pointer}@{Offset}";
}
