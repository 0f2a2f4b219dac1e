using System.CommandLine;
using CampaignsGen.Tool.Failures;
using CampaignsGen.Tool.Fetching;
using CampaignsGen.Tool.Projects;
using CampaignsGen.Tool.Reporting;

namespace CampaignsGen.Tool.Commands;

/// <summary>Downloads the documents of a project again, and shows the changes that break callers.</summary>
internal sealed class RefreshCommand : Command
{
    private readonly ToolConsole console;
    private readonly DownloadFlags flags = new();
    private readonly ProjectOption project = new();

    private readonly Argument<string?> document = new("document")
    {
        Description = "The document, as its item names it. The default is every document that has a Source.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> accept = new("--accept")
    {
        Description = "Writes documents with changes that break callers too, and updates their baselines.",
    };

    public RefreshCommand(ToolConsole console)
        : base("refresh", "Downloads the documents again, and shows which changes break callers.")
    {
        this.console = console;
        Add(document);
        Add(project);
        Add(accept);
        flags.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        ClientProject current = await project.EvaluateAsync(console, parsed, cancellationToken);
        List<Refreshed> all = [];
        foreach (IGrouping<string, ClientItemText> items in Items(current, parsed.GetValue(document)))
        {
            Uri url = DocumentAddress.Parse(items.First().Metadata(ClientItemText.Source));
            byte[] content = await flags.DownloadAsync(console, parsed, url, cancellationToken);
            string[] baselines = [.. items.Select(item => item.BaselineIn(current.Folder)).OfType<string>().Distinct()];
            all.Add(
                Refreshed.Of(current, items.Key, content, baselines, DocumentAddress.Shown(url), cancellationToken)
            );
        }

        // Nothing is written before all changes are known. From here on, Ctrl+C is ignored, so that a document and its baseline stay
        // consistent.
        bool isAccepted = parsed.GetValue(accept);
        foreach (Refreshed refreshed in all)
        {
            TextReport.Write(console, console.Out, refreshed.Changes);
            await refreshed.WriteAsync(isAccepted);
            console.Say(refreshed.Tell(console, isAccepted));
        }

        return !isAccepted && all.Any(static refreshed => refreshed.Breaks) ? ExitCode.Found : ExitCode.Clean;
    }

    private IEnumerable<IGrouping<string, ClientItemText>> Items(ClientProject current, string? named)
    {
        string? path = named is null ? null : Path.GetFullPath(named, current.Folder);
        IGrouping<string, ClientItemText>[] items =
        [
            .. current
                .Clients.Where(item => path is null || item.Path == path)
                .Where(static item => item.Metadata(ClientItemText.Source).Length > 0)
                .GroupBy(static item => item.Path),
        ];
        return items.Length > 0
            ? items
            : throw new ToolException(
                $"The project '{console.Shown(current.File)}' has no OpenApiClient{(named is null ? "" : $" '{named}'")} with a Source. "
                    + "'campaignsgen add URL' stores it; to store it by hand, add Source=\"https://…\" to the item."
            );
    }
}
