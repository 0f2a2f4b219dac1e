using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.Settings;

/// <summary>A property of emitted options, and what the document says of its value.</summary>
internal sealed class Setting(IPropertySymbol property, AttributeData attribute, bool isVariable)
{
    public IPropertySymbol Property { get; } = property;

    /// <summary>The header, query parameter, cookie or variable.</summary>
    public string Name { get; } = attribute.ConstructorArguments[0].Value as string ?? property.Name;

    public bool IsVariable { get; } = isVariable;

    public bool IsRequired { get; } = attribute.Named("Required") is true;

    public bool IsSecret { get; } = attribute.Named("Secret") is true;

    /// <summary>The only values of a variable; empty for any.</summary>
    public IReadOnlyList<string> Allowed { get; } =
        isVariable && attribute.ConstructorArguments.Length > 1
            ? [.. attribute.ConstructorArguments[1].Values.Select(static value => value.Value).OfType<string>()]
            : [];

    private string? Prefix { get; } = attribute.Named("Prefix") as string;

    private string? Pattern { get; } = attribute.Named("Pattern") as string;

    /// <summary>What is wrong with a value, as the end of a sentence that begins with the option; null for nothing. Never the value of a secret.</summary>
    public string? FaultOf(string value)
    {
        if (Allowed.Count > 0)
        {
            return Allowed.Contains(value) ? null : $"is '{value}', which the API does not know";
        }

        if (Prefix is { } prefix)
        {
            return value.StartsWith(prefix, StringComparison.Ordinal) ? null : $"does not begin with '{prefix}'";
        }

        return Pattern is null || !PatternText.Refuses(Pattern, value) ? null : $"does not match {Pattern}";
    }
}
