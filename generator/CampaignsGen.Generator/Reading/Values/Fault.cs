namespace CampaignsGen.Generator.Reading.Values;

/// <summary>Why a value breaks its schema.</summary>
/// <param name="Pointer">The place of the value, or of the part of it, that does.</param>
/// <param name="Reason">The middle of a sentence, beginning with what the value is.</param>
/// <param name="IsOfType">Whether it is of a type that the schema does not allow.</param>
internal sealed record Fault(string Pointer, string Reason, bool IsOfType = false);
