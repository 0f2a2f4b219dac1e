using System.CommandLine;
using CampaignsGen.Tool.Failures;
using CampaignsGen.Tool.Fetching;
using CampaignsGen.Tool.Inspecting;
using CampaignsGen.Tool.Projects;
using CampaignsGen.Tool.Reporting;

namespace CampaignsGen.Tool.Commands;

/// <summary>Adds a document to a project: the file, the item and the package, or nothing at all.</summary>
internal sealed class AddCommand : Command
{
    private const string Folder = "spec";

    private readonly ToolConsole console;
    private readonly DownloadFlags flags = new();
    private readonly ProjectOption project = new();

    private readonly Argument<string> source = new("source")
    {
        Description = "The document: a URL that begins with https://, or a file.",
    };

    private readonly Option<string?> output = new("--output", "-o")
    {
        Description =
            "The file for the document, relative to the project. The default is a name from the source, in 'spec'.",
    };

    private readonly Option<string?> @namespace = new("--namespace")
    {
        Description =
            "The namespace of the client. The default is the namespace of the project, followed by a name from the title of the document.",
    };

    private readonly Option<string?> clientName = new("--client-name")
    {
        Description = "The class of the client. The default is a name from the title of the document.",
    };

    private readonly Option<bool> noPackage = new("--no-package") { Description = "Does not add the package." };

    public AddCommand(ToolConsole console)
        : base("add", "Adds a document to a project: the file, the OpenApiClient item and the package.")
    {
        this.console = console;
        Add(source);
        Add(project);
        Add(output);
        Add(@namespace);
        Add(clientName);
        Add(noPackage);
        flags.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string named = parsed.GetRequiredValue(source);
        Uri? url = DocumentAddress.IsUrl(named) ? DocumentAddress.Parse(named) : null;
        string? from = url is null ? Path.GetFullPath(named, console.Folder) : null;
        string file = project.Find(console, parsed);
        byte[] content = url is null
            ? DocumentFile.ReadBytes(from!)
            : await flags.DownloadAsync(console, parsed, url, cancellationToken);
        ClientProject before = await ProjectEvaluation.OfAsync(file, cancellationToken);

        string path = PathOf(parsed, before, url, from, content);
        NewClient client = new(before, path, content)
        {
            Namespace = parsed.GetValue(@namespace),
            ClientName = parsed.GetValue(clientName),
            Shown = url is null ? console.Shown(from!) : DocumentAddress.Shown(url),
            Source = url is null || DocumentAddress.HasSecret(url) ? null : url.AbsoluteUri,
        };
        client.RefuseSecondItem();
        if (path != from && File.Exists(path))
        {
            throw new ToolException(
                $"The file '{console.Shown(path)}' already exists. To choose another name, use --output."
            );
        }

        PlannedClient planned = client.Plan(cancellationToken);
        bool addsPackage = !before.HasPackage && !parsed.GetValue(noPackage);
        await client.WriteAsync(planned, addsPackage, cancellationToken);
        Tell(planned, path, addsPackage, url);
        return ExitCode.Clean;
    }

    private string PathOf(ParseResult parsed, ClientProject before, Uri? url, string? from, byte[] content) =>
        Path.GetFullPath(parsed.GetValue(output) ?? DefaultPath(before.Folder, url, from, content), before.Folder);

    /// <summary>
    /// Returns the default path. A file of the project remains in place; another file, and a download, go to a separate folder.
    /// </summary>
    private static string DefaultPath(string folder, Uri? url, string? from, byte[] content)
    {
        if (url is not null)
        {
            return Path.Combine(Folder, DocumentName.Of(url, content));
        }

        string relative = Path.GetRelativePath(folder, from!);
        bool isOutside = relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative);
        return isOutside ? Path.Combine(Folder, Path.GetFileName(from!)) : relative;
    }

    private void Tell(PlannedClient planned, string path, bool addsPackage, Uri? url)
    {
        console.Say($"Added {console.Shown(path)} with {Counted(planned.Operations)}.");
        console.Say($"The client is {planned.Namespace}.{planned.ClientName}; the next build generates it.");
        if (addsPackage)
        {
            console.Say($"Added the package CampaignsGen {ToolVersion.Current}.");
        }

        if (url is not null && DocumentAddress.HasSecret(url))
        {
            console.Say(
                "The query of the URL may contain a credential, so the URL was not stored and 'refresh' does not download this document."
            );
        }

        if (planned.Warnings > 0)
        {
            console.Say($"Warnings about the document: {planned.Warnings}. To see them, run 'campaignsgen check'.");
        }
    }

    private static string Counted(int operations) => operations == 1 ? "1 operation" : $"{operations} operations";
}
