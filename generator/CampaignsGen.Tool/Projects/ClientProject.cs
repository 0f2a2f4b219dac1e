namespace CampaignsGen.Tool.Projects;

/// <summary>Represents what a project says about its clients, as MSBuild evaluates it.</summary>
/// <param name="File">The project file.</param>
/// <param name="RootNamespace">The namespace of a client that names none.</param>
internal sealed record ClientProject(string File, string RootNamespace)
{
    /// <summary>Gets the <c>OpenApiClient</c> items, in the order of the project.</summary>
    public IReadOnlyList<ClientItemText> Clients { get; init; } = [];

    /// <summary>Gets the paths of the files that references of a document may lead into.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Gets the paths of the <c>.editorconfig</c> and <c>.globalconfig</c> files that hold for the project.</summary>
    public IReadOnlyList<string> ConfigFiles { get; init; } = [];

    /// <summary>Gets what the project's properties say about warnings.</summary>
    public WarningSettings Warnings { get; init; } = WarningSettings.None;

    /// <summary>Gets a value indicating whether the project references the package, or the generator itself.</summary>
    public bool HasPackage { get; init; }

    /// <summary>Gets the path of the file with the versions of packages, or <see langword="null"/> if there is none.</summary>
    public string? CentralPackages { get; init; }

    public string Folder => Path.GetDirectoryName(File)!;
}

/// <summary>Represents an <c>OpenApiClient</c> item as the project has it.</summary>
/// <param name="Include">The document, as the item names it.</param>
/// <param name="Path">The full path of the document.</param>
/// <param name="Metadata">Returns the metadata of a name; empty if there is none.</param>
internal sealed record ClientItemText(string Include, string Path, Func<string, string> Metadata)
{
    /// <summary>The metadata that holds the URL from which the document was downloaded. The generator does not read it.</summary>
    public const string Source = "Source";

    /// <summary>Gets the full path of the baseline, or <see langword="null"/> if there is none.</summary>
    public string? BaselineIn(string folder) =>
        Metadata("Baseline") is { Length: > 0 } baseline
            ? System.IO.Path.GetFullPath(baseline.Replace('\\', '/'), folder)
            : null;
}

/// <summary>Specifies which warnings a project turns off, and which it makes errors.</summary>
/// <param name="AllAsErrors">Whether every warning is an error.</param>
/// <param name="Off">The ids that are turned off.</param>
/// <param name="AsErrors">The ids that are errors.</param>
/// <param name="NotAsErrors">The ids that stay warnings.</param>
internal sealed record WarningSettings(
    bool AllAsErrors,
    IReadOnlySet<string> Off,
    IReadOnlySet<string> AsErrors,
    IReadOnlySet<string> NotAsErrors
)
{
    public static WarningSettings None { get; } = new(false, Ids(""), Ids(""), Ids(""));

    /// <summary>Reads a list of ids as it stands in a property.</summary>
    public static IReadOnlySet<string> Ids(string property) =>
        property
            .Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
