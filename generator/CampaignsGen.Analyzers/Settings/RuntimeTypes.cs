using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.Settings;

/// <summary>Represents the types of the runtime package in a compilation, by which generated options are recognized.</summary>
internal sealed class RuntimeTypes
{
    /// <summary>The suffix of the names of all generated options.</summary>
    private const string Suffix = "Options";

    private readonly ConcurrentDictionary<INamedTypeSymbol, ClientSettings?> known = new(
        SymbolEqualityComparer.Default
    );

    private readonly INamedTypeSymbol optionsOf;
    private readonly INamedTypeSymbol credential;
    private readonly INamedTypeSymbol variable;

    private RuntimeTypes(
        INamedTypeSymbol options,
        INamedTypeSymbol optionsOf,
        INamedTypeSymbol credential,
        INamedTypeSymbol variable
    )
    {
        Options = options;
        this.optionsOf = optionsOf;
        this.credential = credential;
        this.variable = variable;
    }

    /// <summary>Gets the base class of all options.</summary>
    public INamedTypeSymbol Options { get; }

    /// <summary>Returns the types, or null if the project does not reference the runtime package and there is nothing to analyze.</summary>
    public static RuntimeTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("CampaignsGen.ApiClientOptions") is { } options
        && compilation.GetTypeByMetadataName("CampaignsGen.Runtime.OptionsOfAttribute") is { } optionsOf
        && compilation.GetTypeByMetadataName("CampaignsGen.Runtime.ApiCredentialAttribute") is { } credential
        && compilation.GetTypeByMetadataName("CampaignsGen.Runtime.ApiVariableAttribute") is { } variable
            ? new RuntimeTypes(options, optionsOf, credential, variable)
            : null;

    public static bool IsOptionsName(string name) => name.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>Returns the settings of generated options, or null for any other type.</summary>
    public ClientSettings? SettingsOf(ITypeSymbol? type) =>
        // The name first, because reading it does not bind anything.
        type is INamedTypeSymbol { TypeKind: TypeKind.Class } named
        && IsOptionsName(named.Name)
        && SymbolEqualityComparer.Default.Equals(named.BaseType, Options)
            ? known.GetOrAdd(named, Read)
            : null;

    private ClientSettings? Read(INamedTypeSymbol options) =>
        options.Of(optionsOf)
            is { ConstructorArguments: [{ Value: INamedTypeSymbol client }, { Value: string api }] } mark
            ? new ClientSettings(
                options,
                client,
                api,
                ReadSettings(options),
                mark.NamedArguments.Any(static named => named is { Key: "HasUnsafeOperations", Value.Value: true })
            )
            : null;

    private List<Setting> ReadSettings(INamedTypeSymbol options) =>
        [
            .. options
                .GetMembers()
                .OfType<IPropertySymbol>()
                .Select(property =>
                    property.Of(credential) is { ConstructorArguments.Length: > 0 } scheme
                        ? new Setting(property, scheme, isVariable: false)
                    : property.Of(variable) is { ConstructorArguments.Length: > 0 } part
                        ? new Setting(property, part, isVariable: true)
                    : null
                )
                .OfType<Setting>(),
        ];
}
