using RecordsImporter.Journals;
using RecordsImporter.Reading;
using RecordsImporter.Screens;
using RecordsImporter.Settings;
using Spectre.Console;

namespace RecordsImporter;

/// <summary>Reads and validates a whole file without sending anything.</summary>
internal sealed class DryRun(ImportOptions options, IAnsiConsole console)
{
    private Tally tally = new();

    /// <exception cref="StopException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    internal ExitCode Run(CancellationToken cancellationToken)
    {
        using var file = RowFile.Open(options);
        Introduction.WriteFile(console, file);
        string? report = RefusedReport.Write(options.ReportPath, Check(file, cancellationToken));
        console.WriteLine("Dry run: nothing was sent.");
        Outcome.WriteChecked(console, tally, report);
        return tally.Refused == 0 ? ExitCode.Done : ExitCode.RowsRefused;
    }

    private IEnumerable<RefusedRow> Check(RowFile file, CancellationToken cancellationToken)
    {
        foreach (var row in Batches.Cut(file.Rows(), options.BatchSize).SelectMany(batch => batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool isRefused = row.Reason is not null;
            tally = tally with { Rows = row.Number, Refused = tally.Refused + (isRefused ? 1 : 0) };
            if (isRefused)
            {
                yield return row.Refuse(row.Reason!);
            }
        }
    }
}
