using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.Analyzers.Settings;

/// <summary>Represents a property of generated options, and what the document specifies for its value.</summary>
internal sealed class Setting(IPropertySymbol property, AttributeData attribute, bool isVariable)
{
    public IPropertySymbol Property { get; } = property;

    /// <summary>Gets the name of the header, query parameter, cookie or server variable.</summary>
    public string Name { get; } = attribute.ConstructorArguments[0].Value as string ?? property.Name;

    public bool IsVariable { get; } = isVariable;

    /// <summary>Gets a value indicating whether every request requires the setting and the project sets no default for it.</summary>
    public bool IsRequired { get; } = attribute.Named("Required") is true && !HasInitialValue(property);

    public bool IsSecret { get; } = attribute.Named("Secret") is true;

    /// <summary>Gets the allowed values of a server variable, or an empty list if any value is allowed.</summary>
    public IReadOnlyList<string> Allowed { get; } =
        isVariable && attribute.ConstructorArguments.Length > 1
            ? [.. attribute.ConstructorArguments[1].Values.Select(static value => value.Value).OfType<string>()]
            : [];

    private string? Prefix { get; } = attribute.Named("Prefix") as string;

    private string? Pattern { get; } = attribute.Named("Pattern") as string;

    /// <summary>Determines whether a string has the format that the document specifies for the secret.</summary>
    public bool IsOfForm(string value) =>
        IsSecret && (Prefix ?? Pattern) is not null && value.Length > 0 && FaultOf(value) is null;

    /// <summary>Determines whether a string is a placeholder, with or without the prefix of the secret.</summary>
    public bool IsPlaceholder(string value) =>
        IsSecret
            ? Placeholder.IsForSecret(value) || Placeholder.IsForSecret(WithoutPrefix(value))
            : Placeholder.Is(value);

    public string WithoutPrefix(string value) =>
        Prefix is { } prefix && value.StartsWith(prefix, StringComparison.Ordinal)
            ? value.Substring(prefix.Length)
            : value;

    /// <summary>Returns the problem with a value, as the end of a sentence that begins with the option, or null if there is none. It never contains the value of a secret.</summary>
    public string? FaultOf(string value)
    {
        if (Allowed.Count > 0)
        {
            return Allowed.Contains(value) ? null : $"is '{value}', which the API does not allow";
        }

        if (Prefix is { } prefix)
        {
            return value.StartsWith(prefix, StringComparison.Ordinal)
                ? null
                : $"is malformed: it must begin with '{prefix}'";
        }

        return Pattern is null || !PatternText.Refuses(Pattern, value)
            ? null
            : $"is malformed: it must match {Pattern}";
    }

    /// <summary>Determines whether a property has an initializer. This requires the source; without it, no setting is reported as missing.</summary>
    private static bool HasInitialValue(IPropertySymbol property) =>
        property
            .DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax())
            .Any(static syntax => syntax is PropertyDeclarationSyntax { Initializer: not null });
}
