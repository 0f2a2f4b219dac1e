using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.Settings;

/// <summary>Reads attributes.</summary>
internal static class Attributes
{
    public static AttributeData? Of(this ISymbol symbol, INamedTypeSymbol attribute) =>
        symbol
            .GetAttributes()
            .FirstOrDefault(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute));

    public static object? Named(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
}
