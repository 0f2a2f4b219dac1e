using CampaignsGen.LocalServer.Faults;
using RecordsImporter;

namespace Importer.Tests;

/// <summary>What a later run finds in the journal, and which journals it does not touch.</summary>
public class JournalTests
{
    [Fact]
    public async Task A_response_that_was_lost_is_recognized()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Fault = _ => desk.Requests == 2 ? Fault.Handled(Fault.Abort()) : null;
        desk.WriteIds(1, 30);
        var run = await desk.ImportAsync("--batch-size", "10");
        Assert.Equal((ExitCode.Done, 30), (run.Code, desk.Ids.Count));
        Assert.Contains("Recognized          10", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_response_and_a_record_that_was_there_are_told_apart()
    {
        await using var desk = await Desk.OpenAsync();
        desk.WriteIds(13, 13, "before.csv");
        await desk.RunAsync(desk.Arguments("before.csv"));
        desk.WriteIds(1, 30);
        desk.Fault = _ => desk.Requests is 3 or 5 ? Fault.Handled(Fault.Abort()) : null;
        var run = await desk.ImportAsync("--batch-size", "10");
        Assert.Equal((ExitCode.RowsRefused, 30), (run.Code, desk.Ids.Count));
        Assert.Contains(
            ",C-0000013,the campaign already had",
            await File.ReadAllTextAsync(desk.Report),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_run_after_the_end_sends_nothing_and_keeps_the_report()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Write("crmRecordId\na\n\" \"\n");
        await desk.ImportAsync();
        var run = await desk.ImportAsync();
        Assert.Equal((ExitCode.RowsRefused, 1), (run.Code, desk.Requests));
        Assert.Contains("nothing is left to be sent", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await File.ReadAllLinesAsync(desk.Report)).Length);
    }

    [Theory]
    [InlineData("content", "--yes")]
    [InlineData("column 'crmRecordId'", "--id-column", "other")]
    [InlineData("batches of 100", "--batch-size", "7")]
    [InlineData("campaign aaaaaaaa", "--campaign", "bbbbbbbb-0000-4000-8000-000000000001")]
    [InlineData("tenant 'acme'", "--tenant", "initech")]
    public async Task A_journal_of_another_import_is_not_touched(string difference, string name, string? value = null)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Write("crmRecordId,other\na,b\n");
        await desk.ImportAsync();
        string before = await File.ReadAllTextAsync(desk.Journal);
        string[] arguments = desk.Arguments("leads.csv");
        if (value is null)
        {
            desk.Write("crmRecordId,other\nb,b\n");
        }
        else
        {
            int place = Array.IndexOf(arguments, name);
            arguments =
                place < 0
                    ? [.. arguments, name, value]
                    : [.. arguments[..(place + 1)], value, .. arguments[(place + 2)..]];
        }

        var run = await desk.RunAsync(arguments);
        Assert.Equal((ExitCode.JournalRefused, 1), (run.Code, desk.Requests));
        Assert.Contains(difference, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(desk.Journal));
    }

    [Fact]
    public async Task A_line_that_was_not_written_to_its_end_is_cut_off()
    {
        await using var desk = await Desk.OpenAsync();
        desk.WriteIds(1, 20);
        await desk.ImportAsync("--batch-size", "10");
        string[] lines = await File.ReadAllLinesAsync(desk.Journal);
        // The second batch was confirmed, and the program was killed while it wrote that down.
        await File.WriteAllTextAsync(desk.Journal, string.Join('\n', lines[..5]) + $"\n{lines[5][..9]}");
        var run = await desk.ImportAsync("--batch-size", "10");
        Assert.Equal((ExitCode.Done, 20), (run.Code, desk.Ids.Count));
        Assert.Contains(
            "settled 10 rows (10 added). It was stopped within a batch",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("Recognized          10", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_that_is_damaged_in_the_middle_is_not_believed()
    {
        await using var desk = await Desk.OpenAsync();
        desk.WriteIds(1, 3);
        await desk.ImportAsync();
        string[] lines = await File.ReadAllLinesAsync(desk.Journal);
        await File.WriteAllLinesAsync(desk.Journal, [lines[0], "{\"sending", .. lines[1..]]);
        var run = await desk.ImportAsync();
        Assert.Equal((ExitCode.JournalRefused, 1), (run.Code, desk.Requests));
        Assert.Contains("damaged at line 2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_runs_at_once_are_refused()
    {
        await using var desk = await Desk.OpenAsync();
        desk.WriteIds(1, 3);
        string journal = Path.Combine(Directory.CreateDirectory(desk.Path("journals")).FullName, "leads");
        using var other = new FileStream(journal, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(ExitCode.JournalRefused, (await desk.ImportAsync("--journal", journal)).Code);
        Assert.Equal(0, desk.Requests);
    }
}
