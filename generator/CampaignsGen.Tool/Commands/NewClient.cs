using CampaignsGen.Generator;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Tool.Failures;
using CampaignsGen.Tool.Inspecting;
using CampaignsGen.Tool.Projects;
using CampaignsGen.Tool.Reporting;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Tool.Commands;

/// <summary>Represents a client that is to be added to a project.</summary>
/// <param name="Project">The current project.</param>
/// <param name="Path">The full path of the document.</param>
/// <param name="Content">The document.</param>
internal sealed record NewClient(ClientProject Project, string Path, byte[] Content)
{
    private const string Suffix = "Client";

    /// <summary>Gets the namespace, or <see langword="null"/> to create one.</summary>
    public string? Namespace { get; init; }

    /// <summary>Gets the class name of the client, or <see langword="null"/> to create it from the title of the document.</summary>
    public string? ClientName { get; init; }

    /// <summary>Gets the source of the document for display.</summary>
    public required string Shown { get; init; }

    /// <summary>Gets the URL that is stored for <c>refresh</c>, or <see langword="null"/> to store none.</summary>
    public string? Source { get; init; }

    private string Include => System.IO.Path.GetRelativePath(Project.Folder, Path).Replace('\\', '/');

    /// <summary>Verifies that the project does not contain the document yet.</summary>
    /// <exception cref="ToolException">The project contains it.</exception>
    public void RefuseSecondItem()
    {
        if (Project.Clients.FirstOrDefault(item => item.Path == Path) is { } same)
        {
            throw new ToolException($"The project has an OpenApiClient '{same.Include}' already. Nothing was changed.");
        }

        if (
            Source is not null
            && Project.Clients.FirstOrDefault(item => item.Metadata(ClientItemText.Source) == Source) is { } other
        )
        {
            throw new ToolException(
                $"The project has the document of '{Shown}' already, as OpenApiClient '{other.Include}'. To fetch it again, run 'campaignsgen refresh'."
            );
        }
    }

    /// <summary>Creates the names, and verifies that a client can be generated.</summary>
    /// <exception cref="ToolException">No client can be generated.</exception>
    public PlannedClient Plan(CancellationToken cancellationToken)
    {
        // The client name is required for the namespace, but does not depend on it.
        string name = ClientName ?? Planned("OpenApi.Client", null, cancellationToken).Names.Client;
        string space = Namespace ?? $"{Project.RootNamespace}.{Stem(name)}";
        ClientPlan plan = Planned(space, name, cancellationToken);
        int warnings = Inspect(space, name, cancellationToken)
            .Find(cancellationToken)
            .Count(finding => finding.Path == Path && finding.Severity == DiagnosticSeverity.Warning);
        return new PlannedClient(space, name, plan.Operations.Count, warnings);
    }

    /// <summary>Writes the document and the project, or leaves everything unchanged.</summary>
    /// <exception cref="ToolException">A file cannot be written.</exception>
    public async Task WriteAsync(PlannedClient planned, bool addsPackage, CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, string>> attributes =
        [
            new("Include", Include),
            new("Namespace", planned.Namespace),
            new("ClientName", planned.ClientName),
        ];
        if (Source is not null)
        {
            attributes.Add(new(ClientItemText.Source, Source));
        }

        // Rejects a project that cannot be edited before anything is written.
        ItemInsertion.Add(ProjectText.Read(Project.File), attributes);
        FileSnapshot snapshot = FileSnapshot.Of(
            new[] { Project.File, Path, Project.CentralPackages }.OfType<string>().Distinct()
        );
        try
        {
            await AtomicFile.WriteAsync(Path, Content, cancellationToken);
            if (addsPackage)
            {
                await PackageReference.AddAsync(Project, ToolVersion.Current, cancellationToken);
            }

            await ItemInsertion.Add(ProjectText.Read(Project.File), attributes).WriteAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is ToolException or OperationCanceledException)
        {
            snapshot.Restore();
            throw;
        }
    }

    private static string Stem(string client) =>
        client.Length > Suffix.Length && client.EndsWith(Suffix, StringComparison.Ordinal)
            ? client[..^Suffix.Length]
            : client;

    private ClientPlan Planned(string space, string? name, CancellationToken cancellationToken)
    {
        Inspection inspection = Inspect(space, name, cancellationToken);
        SpecPlan plan = inspection.Plan(cancellationToken).Single(plan => plan.Item.Path == Path);
        return plan.Client
            ?? throw new ToolException(
                $"'{Shown}' was not added. "
                    + string.Join(
                        ' ',
                        inspection
                            .Faults(Path, cancellationToken)
                            .Select(static fault => $"{fault.Id}: {fault.Message}")
                    )
            );
    }

    private Inspection Inspect(string space, string? name, CancellationToken cancellationToken)
    {
        ClientItemText item = new(
            Include,
            Path,
            metadata =>
                metadata switch
                {
                    nameof(Namespace) => space,
                    nameof(ClientName) => name ?? "",
                    _ => "",
                }
        );
        return new Inspection(
            Project with
            {
                Clients = [.. Project.Clients, item],
            },
            new DocumentFile(Path, DocumentFile.TextOf(Content)),
            cancellationToken
        );
    }
}

/// <summary>Represents the client that is generated from a new document.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="ClientName">The class name of the client.</param>
/// <param name="Operations">The number of operations.</param>
/// <param name="Warnings">The number of warnings about the document.</param>
internal sealed record PlannedClient(string Namespace, string ClientName, int Operations, int Warnings);
