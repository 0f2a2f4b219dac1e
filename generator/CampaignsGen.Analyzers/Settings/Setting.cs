using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.Analyzers.Settings;

/// <summary>A property of emitted options, and what the document says of its value.</summary>
internal sealed class Setting(IPropertySymbol property, AttributeData attribute, bool isVariable)
{
    public IPropertySymbol Property { get; } = property;

    /// <summary>The header, query parameter, cookie or variable.</summary>
    public string Name { get; } = attribute.ConstructorArguments[0].Value as string ?? property.Name;

    public bool IsVariable { get; } = isVariable;

    /// <summary>Whether every request carries it, and the project gives it no value once for all.</summary>
    public bool IsRequired { get; } = attribute.Named("Required") is true && !HasInitialValue(property);

    public bool IsSecret { get; } = attribute.Named("Secret") is true;

    /// <summary>The only values of a variable; empty for any.</summary>
    public IReadOnlyList<string> Allowed { get; } =
        isVariable && attribute.ConstructorArguments.Length > 1
            ? [.. attribute.ConstructorArguments[1].Values.Select(static value => value.Value).OfType<string>()]
            : [];

    private string? Prefix { get; } = attribute.Named("Prefix") as string;

    private string? Pattern { get; } = attribute.Named("Pattern") as string;

    /// <summary>Whether a text has the form that only its secrets have.</summary>
    public bool IsOfForm(string value) =>
        IsSecret && (Prefix ?? Pattern) is not null && value.Length > 0 && FaultOf(value) is null;

    /// <summary>Whether a text stands there only to be replaced, with the prefix of a secret or without.</summary>
    public bool IsPlaceholder(string value) =>
        IsSecret
            ? Placeholder.IsForSecret(value) || Placeholder.IsForSecret(WithoutPrefix(value))
            : Placeholder.Is(value);

    public string WithoutPrefix(string value) =>
        Prefix is { } prefix && value.StartsWith(prefix, StringComparison.Ordinal)
            ? value.Substring(prefix.Length)
            : value;

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

    /// <summary>Asked of the source: where there is none, nobody says that a setting is missing.</summary>
    private static bool HasInitialValue(IPropertySymbol property) =>
        property
            .DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax())
            .Any(static syntax => syntax is PropertyDeclarationSyntax { Initializer: not null });
}
