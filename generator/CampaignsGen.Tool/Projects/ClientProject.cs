namespace CampaignsGen.Tool.Projects;

/// <summary>Represents the clients of a project and their settings, as evaluated by MSBuild.</summary>
/// <param name="File">The project file.</param>
/// <param name="RootNamespace">The default namespace of the clients.</param>
internal sealed record ClientProject(string File, string RootNamespace)
{
    /// <summary>Gets the <c>OpenApiClient</c> items, in the order of the project.</summary>
    public IReadOnlyList<ClientItemText> Clients { get; init; } = [];

    /// <summary>Gets the paths of the files that the references of a document can point to.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Gets the paths of the <c>.editorconfig</c> and <c>.globalconfig</c> files that apply to the project.</summary>
    public IReadOnlyList<string> ConfigFiles { get; init; } = [];

    /// <summary>Gets the properties of the project for warnings.</summary>
    public WarningSettings Warnings { get; init; } = WarningSettings.None;

    /// <summary>Gets a value indicating whether the project references the package, or the generator itself.</summary>
    public bool HasPackage { get; init; }

    /// <summary>Gets the path of the file with central package versions, or <see langword="null"/> if there is none.</summary>
    public string? CentralPackages { get; init; }

    public string Folder => Path.GetDirectoryName(File)!;
}

/// <summary>Represents an <c>OpenApiClient</c> item of a project.</summary>
/// <param name="Include">The path of the document as the item specifies it.</param>
/// <param name="Path">The full path of the document.</param>
/// <param name="Metadata">Returns the metadata with a name, or an empty string if there is none.</param>
internal sealed record ClientItemText(string Include, string Path, Func<string, string> Metadata)
{
    /// <summary>The metadata that contains the URL from which the document was downloaded. The generator does not read it.</summary>
    public const string Source = "Source";

    /// <summary>Returns the full path of the baseline, or <see langword="null"/> if there is none.</summary>
    public string? BaselineIn(string folder) =>
        Metadata("Baseline") is { Length: > 0 } baseline
            ? System.IO.Path.GetFullPath(baseline.Replace('\\', '/'), folder)
            : null;
}

/// <summary>Specifies which warnings a project disables, and which it treats as errors.</summary>
/// <param name="AllAsErrors">Whether all warnings are errors.</param>
/// <param name="Off">The disabled IDs.</param>
/// <param name="AsErrors">The IDs that are errors.</param>
/// <param name="NotAsErrors">The IDs that remain warnings.</param>
internal sealed record WarningSettings(
    bool AllAsErrors,
    IReadOnlySet<string> Off,
    IReadOnlySet<string> AsErrors,
    IReadOnlySet<string> NotAsErrors
)
{
    public static WarningSettings None { get; } = new(false, Ids(""), Ids(""), Ids(""));

    /// <summary>Parses a list of IDs in a property.</summary>
    public static IReadOnlySet<string> Ids(string property) =>
        property
            .Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
