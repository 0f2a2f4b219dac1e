using CampaignsGen.Tool.Failures;
using CampaignsGen.Tool.Inspecting;
using CampaignsGen.Tool.Projects;
using CampaignsGen.Tool.Reporting;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Tool.Commands;

/// <summary>Represents a document that was downloaded again.</summary>
internal sealed class Refreshed
{
    private readonly string path;
    private readonly byte[] content;
    private readonly string[] staleBaselines;
    private readonly bool isUnchanged;

    private Refreshed(string path, byte[] content, string[] baselines, IReadOnlyList<Finding> changes)
    {
        this.path = path;
        this.content = content;
        isUnchanged = IsSame(path, content);
        staleBaselines = [.. baselines.Where(baseline => !IsSame(baseline, content))];
        Changes = changes;
    }

    /// <summary>Gets the changes.</summary>
    public IReadOnlyList<Finding> Changes { get; }

    /// <summary>Gets a value indicating whether a change breaks callers.</summary>
    public bool Breaks => Changes.Any(static change => change.Severity >= DiagnosticSeverity.Warning);

    /// <summary>Compares a download with the current document of the project.</summary>
    /// <exception cref="ToolException">No client can be generated from the download.</exception>
    public static Refreshed Of(
        ClientProject project,
        string path,
        byte[] content,
        string[] baselines,
        string shown,
        CancellationToken cancellationToken
    )
    {
        DocumentFile file = new(path, DocumentFile.TextOf(content));
        IReadOnlyList<Finding> faults = new Inspection(project, file, cancellationToken).Faults(
            path,
            cancellationToken
        );
        if (faults.Count > 0)
        {
            throw new ToolException(
                $"What '{shown}' returned was not written. "
                    + string.Join(' ', faults.Select(static fault => $"{fault.Id}: {fault.Message}"))
            );
        }

        IReadOnlyList<Finding> changes = File.Exists(path)
            ? new Inspection(project, unsaved: null, cancellationToken).Compare(file, cancellationToken)
            : [];
        return new Refreshed(path, content, baselines, changes);
    }

    /// <summary>Writes the document if its changes are accepted or do not break callers, and its baselines if they are accepted.</summary>
    public async Task WriteAsync(bool isAccepted)
    {
        if (!isUnchanged && (isAccepted || !Breaks))
        {
            await AtomicFile.WriteAsync(path, content, CancellationToken.None);
        }

        foreach (string baseline in isAccepted ? staleBaselines : [])
        {
            await AtomicFile.WriteAsync(baseline, content, CancellationToken.None);
        }
    }

    /// <summary>Returns a description of what was done.</summary>
    public string Tell(ToolConsole console, bool isAccepted)
    {
        string name = console.Shown(path);
        string document =
            isUnchanged ? $"{name} is unchanged."
            : Breaks && !isAccepted
                ? $"{name} was not written: {TextReport.Summary(Changes)} To write it all the same, use --accept."
            : Changes.Count == 0 ? $"{name} was written; nothing in it changes the client."
            : $"{name} was written: {TextReport.Summary(Changes)}";
        return isAccepted && staleBaselines.Length > 0
            ? $"{document} Updated {string.Join(", ", staleBaselines.Select(console.Shown))}."
            : document;
    }

    private static bool IsSame(string path, byte[] content) =>
        File.Exists(path) && DocumentFile.ReadBytes(path).AsSpan().SequenceEqual(content);
}
