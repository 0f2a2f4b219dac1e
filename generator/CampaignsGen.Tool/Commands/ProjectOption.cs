using System.CommandLine;
using CampaignsGen.Tool.Inspecting;
using CampaignsGen.Tool.Projects;
using CampaignsGen.Tool.Reporting;

namespace CampaignsGen.Tool.Commands;

/// <summary>Represents the option that specifies the project.</summary>
internal sealed class ProjectOption : Option<string?>
{
    public ProjectOption()
        : base("--project", "-p") =>
        Description = "The project file or its folder. The default is the project in the current folder.";

    /// <summary>Returns the path of the project file.</summary>
    public string Find(ToolConsole console, ParseResult parsed) =>
        ProjectFile.Find(console.Folder, parsed.GetValue(this));

    /// <summary>Evaluates the project with MSBuild.</summary>
    public Task<ClientProject> EvaluateAsync(
        ToolConsole console,
        ParseResult parsed,
        CancellationToken cancellationToken
    ) => ProjectEvaluation.OfAsync(Find(console, parsed), cancellationToken);

    /// <summary>Returns a project with only the specified document, or evaluates the project if no document is specified.</summary>
    public async Task<ClientProject> EvaluateAsync(
        ToolConsole console,
        ParseResult parsed,
        Argument<string?> file,
        CancellationToken cancellationToken
    ) =>
        parsed.GetValue(file) is { } document
            ? SingleDocument.Of(Path.GetFullPath(document, console.Folder))
            : await EvaluateAsync(console, parsed, cancellationToken);
}
