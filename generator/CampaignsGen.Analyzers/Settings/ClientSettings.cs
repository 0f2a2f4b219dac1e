using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.Settings;

/// <summary>Represents a client, its options, and what the document specifies for them.</summary>
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

    /// <summary>Gets the title of the API, with the word "API" added if it does not contain it.</summary>
    public string Api { get; } = api.IndexOf("API", StringComparison.OrdinalIgnoreCase) >= 0 ? api : api + " API";

    /// <summary>Gets a value indicating whether the client has operations that are not idempotent.</summary>
    public bool HasUnsafeOperations { get; } = hasUnsafeOperations;

    public IReadOnlyList<Setting> Settings { get; } = settings;

    public IEnumerable<Setting> Required => Settings.Where(static setting => setting.IsRequired);

    public string AddMethod => "Add" + Client.Name;

    /// <summary>Gets the names of all methods that register the client or its factory.</summary>
    public IReadOnlyList<string> AddMethods => [AddMethod, AddMethod + "Factory"];

    /// <summary>Gets the suggested configuration section.</summary>
    public string Section =>
        Client.Name.Length > Suffix.Length && Client.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? Client.Name.Substring(0, Client.Name.Length - Suffix.Length)
            : Client.Name;

    /// <summary>
    /// Determines whether the options are known completely: they are generated in this project, and the class has no other part.
    /// </summary>
    public bool IsWhole(Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(Options.ContainingAssembly, compilation.Assembly)
        && Options.DeclaringSyntaxReferences.Length == 1;

    /// <summary>Determines whether <see cref="IsWhole"/> applies, or the options are in a referenced assembly, which cannot be extended.</summary>
    public bool IsWholeOrReferenced(Compilation compilation) =>
        IsWhole(compilation)
        || (
            !SymbolEqualityComparer.Default.Equals(Options.ContainingAssembly, compilation.Assembly)
            && Options.DeclaringSyntaxReferences.Length < 2
        );

    public Setting? Find(IPropertySymbol property) =>
        Settings.FirstOrDefault(setting => SymbolEqualityComparer.Default.Equals(setting.Property, property));

    /// <summary>Determines whether a constructor is the generated one, which uses the options unchanged.</summary>
    public bool IsConstructor(IMethodSymbol? method) =>
        method is { MethodKind: MethodKind.Constructor, Parameters: [{ Type.Name: "HttpClient" }, var second] }
        && SymbolEqualityComparer.Default.Equals(method.ContainingType, Client)
        && SymbolEqualityComparer.Default.Equals(second.Type, Options);
}
