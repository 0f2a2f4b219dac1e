using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.Settings;

/// <summary>The types of the runtime package by which emitted options are recognized, in one compilation.</summary>
internal sealed class RuntimeTypes
{
    /// <summary>What the generator calls all options.</summary>
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

    /// <summary>The base class of all options.</summary>
    public INamedTypeSymbol Options { get; }

    /// <summary>Null where the project does not see the runtime package, so that there is nothing to analyze.</summary>
    public static RuntimeTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("CampaignsGen.ApiClientOptions") is { } options
        && compilation.GetTypeByMetadataName("CampaignsGen.Runtime.OptionsOfAttribute") is { } optionsOf
        && compilation.GetTypeByMetadataName("CampaignsGen.Runtime.ApiCredentialAttribute") is { } credential
        && compilation.GetTypeByMetadataName("CampaignsGen.Runtime.ApiVariableAttribute") is { } variable
            ? new RuntimeTypes(options, optionsOf, credential, variable)
            : null;

    public static bool IsOptionsName(string name) => name.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>What is known of emitted options; null for any other type.</summary>
    public ClientSettings? SettingsOf(ITypeSymbol? type) =>
        // The name first: asking for it binds nothing.
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
