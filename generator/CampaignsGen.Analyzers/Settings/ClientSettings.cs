using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.Settings;

/// <summary>A client, its options, and what the document says of them.</summary>
internal sealed class ClientSettings(
    INamedTypeSymbol options,
    INamedTypeSymbol client,
    string api,
    IReadOnlyList<Setting> settings,
    bool hasUnsafeOperations
)
{
    private const string Suffix = "Client";

    public INamedTypeSymbol Options { get; } = options;

    public INamedTypeSymbol Client { get; } = client;

    /// <summary>The title, with the word "API" if it has none.</summary>
    public string Api { get; } = api.IndexOf("API", StringComparison.OrdinalIgnoreCase) >= 0 ? api : api + " API";

    /// <summary>Whether it has operations that must not be sent twice.</summary>
    public bool HasUnsafeOperations { get; } = hasUnsafeOperations;

    public IReadOnlyList<Setting> Settings { get; } = settings;

    public IEnumerable<Setting> Required => Settings.Where(static setting => setting.IsRequired);

    public string AddMethod => "Add" + Client.Name;

    /// <summary>The names of all methods that add such a client, or what gives clients by name.</summary>
    public IReadOnlyList<string> AddMethods => [AddMethod, AddMethod + "Factory"];

    /// <summary>The section of the configuration that people would give it.</summary>
    public string Section =>
        Client.Name.Length > Suffix.Length && Client.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? Client.Name.Substring(0, Client.Name.Length - Suffix.Length)
            : Client.Name;

    /// <summary>
    /// Whether nobody can have added to the options what the analyzer does not see: they are emitted into this project, and
    /// no other part of the class was written.
    /// </summary>
    public bool IsWhole(Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(Options.ContainingAssembly, compilation.Assembly)
        && Options.DeclaringSyntaxReferences.Length == 1;

    /// <summary>Whether that is so, or the options come with an assembly, to which nobody adds parts.</summary>
    public bool IsWholeOrReferenced(Compilation compilation) =>
        IsWhole(compilation)
        || (
            !SymbolEqualityComparer.Default.Equals(Options.ContainingAssembly, compilation.Assembly)
            && Options.DeclaringSyntaxReferences.Length < 2
        );

    public Setting? Find(IPropertySymbol property) =>
        Settings.FirstOrDefault(setting => SymbolEqualityComparer.Default.Equals(setting.Property, property));

    /// <summary>Whether a constructor is the emitted one, which takes the options as they are.</summary>
    public bool IsConstructor(IMethodSymbol? method) =>
        method is { MethodKind: MethodKind.Constructor, Parameters: [{ Type.Name: "HttpClient" }, var second] }
        && SymbolEqualityComparer.Default.Equals(method.ContainingType, Client)
        && SymbolEqualityComparer.Default.Equals(second.Type, Options);
}
