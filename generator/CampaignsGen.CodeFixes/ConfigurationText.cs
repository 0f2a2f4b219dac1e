using System.Text;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.CodeFixes;

/// <summary>Creates an expression that reads a value from the configuration that is accessible at a location.</summary>
internal static class ConfigurationText
{
    /// <summary>Returns <c>builder.Configuration["Pets:ApiKey"]</c>, or an expression that reads the environment if no configuration is accessible.</summary>
    public static string Of(SemanticModel model, int position, string key)
    {
        ISymbol[] reachable = [.. model.LookupSymbols(position).Where(symbol => IsUsable(symbol, model, position))];
        string? configuration =
            reachable.FirstOrDefault(static symbol => IsConfiguration(TypeOf(symbol)))?.Name
            ?? reachable
                .Where(static symbol => HasConfiguration(TypeOf(symbol)))
                .Select(static symbol => symbol.Name + ".Configuration")
                .FirstOrDefault();
        return configuration is null ? OfEnvironment(key) : $"{configuration}[\"{key}\"]";
    }

    /// <summary>Returns an expression that reads the variable <c>PETS_API_KEY</c> for <c>Pets:ApiKey</c>.</summary>
    public static string OfEnvironment(string key)
    {
        StringBuilder variable = new();
        for (int index = 0; index < key.Length; index++)
        {
            bool isStart = index > 0 && char.IsUpper(key[index]) && char.IsLower(key[index - 1]);
            variable
                .Append(isStart ? "_" : "")
                .Append(char.IsLetterOrDigit(key[index]) ? char.ToUpperInvariant(key[index]) : '_');
        }

        return $"System.Environment.GetEnvironmentVariable(\"{variable}\")";
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) =>
        symbol switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };

    private static bool IsStatic(SemanticModel model, int position)
    {
        ISymbol? symbol = model.GetEnclosingSymbol(position);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol?.IsStatic == true;
    }

    /// <summary>
    /// Determines whether a symbol can be used: a local variable only after its declaration, and an instance member only if there is an
    /// instance.
    /// </summary>
    private static bool IsUsable(ISymbol symbol, SemanticModel model, int position) =>
        symbol switch
        {
            ILocalSymbol local => IsAround(local.ContainingSymbol, model, position)
                && symbol.DeclaringSyntaxReferences.All(place => place.Span.End <= position),
            IFieldSymbol or IPropertySymbol => symbol.IsStatic || !IsStatic(model, position),
            _ => true,
        };

    /// <summary>
    /// Determines whether the position is in the scope of a symbol's owner. The compiler also returns the local variables of top-level
    /// statements inside classes, where they cannot be used.
    /// </summary>
    private static bool IsAround(ISymbol owner, SemanticModel model, int position)
    {
        ISymbol? symbol = model.GetEnclosingSymbol(position);
        while (symbol is not null && !SymbolEqualityComparer.Default.Equals(symbol, owner))
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol is not null;
    }

    private static bool HasConfiguration(ITypeSymbol? type)
    {
        for (ITypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (
                declaring
                    .GetMembers("Configuration")
                    .OfType<IPropertySymbol>()
                    .Any(static property => IsConfiguration(property.Type))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsConfiguration(ITypeSymbol? type) =>
        type is not null && (Is(type) || type.AllInterfaces.Any(Is));

    private static bool Is(ITypeSymbol type) =>
        type.Name == "IConfiguration"
        && type.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Configuration";
}
