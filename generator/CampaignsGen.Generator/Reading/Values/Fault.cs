namespace CampaignsGen.Generator.Reading.Values;

/// <summary>Describes why a value does not match its schema.</summary>
/// <param name="Pointer">The pointer to the value, or to the part of it that does not match.</param>
/// <param name="Reason">The reason as part of a sentence, which begins with a verb.</param>
/// <param name="IsOfType">Whether the value has a type that the schema does not allow.</param>
internal sealed record Fault(string Pointer, string Reason, bool IsOfType = false);
