using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Represents a string in the code that may be the value of an expression.</summary>
/// <param name="Place">The source of the value: the string itself, or the variable, field or parameter that contains it.</param>
/// <param name="Text">The string.</param>
/// <param name="IsCertain">Whether the source has no other value.</param>
internal sealed record GivenText(IOperation Place, string Text, bool IsCertain);
