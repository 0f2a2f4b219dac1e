using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>A text of the code that an expression may be worth.</summary>
/// <param name="Place">Where the expression takes it from: the text itself, or the variable, field or parameter that has it.</param>
/// <param name="Text">The text.</param>
/// <param name="IsCertain">Whether the place has this text and no other.</param>
internal sealed record GivenText(IOperation Place, string Text, bool IsCertain);
