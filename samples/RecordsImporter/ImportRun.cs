using Acme.Campaigns;
using RecordsImporter.Journals;
using RecordsImporter.Reading;
using RecordsImporter.Screens;
using RecordsImporter.Sending;
using RecordsImporter.Settings;
using Spectre.Console;

namespace RecordsImporter;

/// <summary>
/// Imports a file: opens it and its journal, asks the user to confirm the tenant, sends the batches, and writes the report.
/// </summary>
/// <param name="options">The options of the command line.</param>
/// <param name="service">The service, the tenant and the key.</param>
/// <param name="console">The console for the output.</param>
/// <param name="handler">The handler that sends the requests, or <see langword="null"/> for the network.</param>
internal sealed class ImportRun(
    ImportOptions options,
    CampaignsClientOptions service,
    IAnsiConsole console,
    HttpMessageHandler? handler = null
)
{
    /// <exception cref="StopException">The run cannot start or continue.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    internal async Task<ExitCode> RunAsync(StopTokens stop)
    {
        using var file = RowFile.Open(options);
        using var http = new HttpClient(handler ?? Network(), disposeHandler: true);
        var client = new CampaignsClient(http, service);
        Introduction.Write(console, options, service, file);
        await Introduction.ConfirmAsync(console, options, service, stop.Gently);
        using var journal = Journal.Open(options.JournalPath, Identify(file));
        Introduction.WriteResumption(console, journal);
        try
        {
            return await LiveScreen.RunAsync(console, screen => ImportAsync(file, client, journal, screen, stop));
        }
        finally
        {
            Outcome.Write(console, journal.Tally, RefusedReport.Write(options.ReportPath, journal.Refused()));
        }
    }

    private async Task<ExitCode> ImportAsync(
        RowFile file,
        CampaignsClient client,
        Journal journal,
        Screen screen,
        StopTokens stop
    )
    {
        var patience = new Patience(options.Patience, options.Pause, screen);
        var request = new RecordsRequest(client, options.Campaign);
        var import = new BatchImport(request, journal, patience, screen, stop);
        long settled = journal.Tally.Rows;
        foreach (var batch in Batches.Cut(file.Rows(), options.BatchSize))
        {
            stop.Gently.ThrowIfCancellationRequested();
            if (batch[^1].Number > settled)
            {
                journal.Write(new JournalEntry { End = await import.RunAsync(batch) });
                screen.Show(journal.Tally, file.Share);
            }
        }

        if (!journal.IsComplete)
        {
            journal.Write(new JournalEntry { Complete = journal.Tally.Rows });
        }

        screen.Show(journal.Tally, share: 1);
        return journal.Tally.Refused == 0 ? ExitCode.Done : ExitCode.RowsRefused;
    }

    /// <summary>Creates the network handler. A run can take hours, during which the address of the service can change.</summary>
    private static SocketsHttpHandler Network() =>
        new() { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    private ImportIdentity Identify(RowFile file) =>
        new(
            Path.GetFileName(options.File),
            file.Sha256,
            service.Tenant ?? "",
            service.BaseAddress?.AbsoluteUri ?? $"customer site {service.CustomerSite}",
            options.Campaign,
            options.IdColumn,
            options.Format.ToString(),
            options.BatchSize
        );
}
