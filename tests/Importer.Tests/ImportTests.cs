using System.Text;
using CampaignsGen.LocalServer.Campaigns;
using CampaignsGen.LocalServer.Faults;
using RecordsImporter;

namespace Importer.Tests;

/// <summary>Whole runs against the local server.</summary>
public class ImportTests
{
    [Fact]
    public async Task Every_row_is_added_once_and_in_order()
    {
        await using var desk = await Desk.OpenAsync();
        desk.WriteIds(1, 250);
        var run = await desk.ImportAsync();
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Equal(Enumerable.Range(1, 250).Select(Desk.Id), desk.Ids);
        Assert.Equal(3, desk.Requests);
        Assert.Contains("Tenant    acme", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(desk.Report));
    }

    [Fact]
    public async Task JSON_Lines_are_known_by_their_extension()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Write("""{"id":"C-1"}""" + "\n", "leads.jsonl");
        var run = await desk.RunAsync(desk.Arguments("leads.jsonl", "--id-column", "id"));
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(["C-1"], desk.Ids);
    }

    [Fact]
    public async Task Faulty_rows_are_reported_and_the_others_are_added()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Write("crmRecordId,rank\nC-1,1\n,2\nC-3,x\n\"=C,4\",4\n=C-5,x\n");
        var run = await desk.ImportAsync();
        Assert.Equal(ExitCode.RowsRefused, run.Code);
        Assert.Equal(["C-1", "=C,4"], desk.Ids);
        Assert.Equal(
            """
            line,crmRecordId,reason
            3,,crmRecordId is missing or blank
            4,C-3,rank 'x' is not a number
            6,=C-5,rank 'x' is not a number

            """,
            await File.ReadAllTextAsync(desk.Report),
            ignoreLineEndingDifferences: true
        );
    }

    [Fact]
    public async Task Records_that_were_there_before_are_refused_and_their_neighbours_added()
    {
        await using var desk = await Desk.OpenAsync();
        desk.WriteIds(40, 42, "before.csv");
        await desk.RunAsync(desk.Arguments("before.csv"));
        desk.WriteIds(1, 100);
        var run = await desk.ImportAsync();
        Assert.Equal(ExitCode.RowsRefused, run.Code);
        Assert.Contains("Added               97", run.Output, StringComparison.Ordinal);
        Assert.Equal(100, desk.Ids.Distinct().Count());
        Assert.Equal(
            [41, 42, 43],
            (await File.ReadAllLinesAsync(desk.Report)).Skip(1).Select(line => int.Parse(line.Split(',')[0]))
        );
    }

    [Fact]
    public async Task A_campaign_that_is_being_built_is_waited_for()
    {
        await using var desk = await Desk.OpenAsync(
            campaign => campaign.State = CampaignState.Building,
            server => server.BuildDelay = TimeSpan.FromSeconds(0.3)
        );
        desk.WriteIds(1, 3);
        var run = await desk.ImportAsync();
        Assert.Equal((ExitCode.Done, 3), (run.Code, desk.Ids.Count));
        Assert.Contains("s: The campaign takes no records while it is BUILDING.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_that_stays_busy_ends_the_run_and_the_next_one_continues()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Fault = _ => Fault.Problem(409, "The campaign takes no records while it is STARTING.");
        desk.WriteIds(1, 3);
        var run = await desk.ImportAsync("--patience", "00:00:00.1");
        Assert.Equal(ExitCode.GaveUp, run.Code);
        Assert.Contains("STARTING", run.Error, StringComparison.Ordinal);
        desk.Fault = _ => null;
        Assert.Equal(ExitCode.Done, (await desk.ImportAsync()).Code);
        Assert.Equal(3, desk.Ids.Count);
    }

    [Theory]
    [InlineData("_revoked", "acme", ExitCode.AccessDenied, "401")]
    [InlineData("_product", "acme", ExitCode.AccessDenied, "403")]
    [InlineData("", "initech", ExitCode.AccessDenied, "404")]
    public async Task A_denied_access_ends_the_run_at_once(string key, string tenant, object code, string status)
    {
        await using var desk = await Desk.OpenAsync();
        desk.WriteIds(1, 3);
        var run = await desk.RunAsync(
            [.. desk.Arguments("leads.csv").Select(argument => argument == Desk.Tenant ? tenant : argument)],
            Desk.Key + key
        );
        Assert.Equal((ExitCode)code, run.Code);
        Assert.Contains(status, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, desk.Requests);
    }

    [Theory]
    [InlineData(CampaignState.Complete, true, "COMPLETE")]
    [InlineData(CampaignState.Ready, false, "not dynamic")]
    public async Task A_campaign_that_takes_no_records_ends_the_run(CampaignState state, bool isDynamic, string reason)
    {
        await using var desk = await Desk.OpenAsync(campaign =>
        {
            campaign.State = state;
            campaign.Dynamic = isDynamic;
        });
        desk.WriteIds(1, 300);
        var run = await desk.ImportAsync();
        Assert.Equal(ExitCode.CampaignRefuses, run.Code);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.InRange(desk.Requests, 1, 8);
    }

    [Fact]
    public async Task Retry_After_of_a_429_is_kept()
    {
        await using var desk = await Desk.OpenAsync();
        var headers = new Dictionary<string, string> { ["Retry-After"] = "1" };
        desk.Fault = _ => desk.Requests == 1 ? Fault.Answer(429, null, default, headers) : null;
        desk.WriteIds(1, 3);
        var run = await desk.ImportAsync();
        Assert.Equal((ExitCode.Done, 3), (run.Code, desk.Ids.Count));
        Assert.Contains("Trying again in 1 s: 429", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Retry_After_beyond_the_patience_ends_the_run()
    {
        await using var desk = await Desk.OpenAsync();
        var headers = new Dictionary<string, string> { ["Retry-After"] = "86400" };
        desk.Fault = _ => Fault.Answer(429, null, default, headers);
        desk.WriteIds(1, 3);
        Assert.Equal(ExitCode.GaveUp, (await desk.ImportAsync()).Code);
        Assert.Equal(1, desk.Requests);
    }

    /// <summary>The vendor's file declares no 409: a record that is there may be a 400 as well.</summary>
    [Theory]
    [InlineData("""{"detail":"Validation failed","errors":[{"field":"records[1].crmRecordId","code":"Duplicate"}]}""")]
    [InlineData("""{"detail":"Duplicate CRM IDs"}""")]
    public async Task A_duplicate_that_is_a_400_is_understood(string problem)
    {
        await using var desk = await Desk.OpenAsync();
        desk.WriteIds(2, 2, "before.csv");
        await desk.RunAsync(desk.Arguments("before.csv"));
        desk.Fault = request =>
            Bodies.Ids(request).Index().FirstOrDefault(pair => desk.Ids.Contains(pair.Item)) is { Item: not null } known
                ? Fault.Answer(
                    400,
                    "application/vnd.campaigns.v1+json",
                    Encoding.UTF8.GetBytes(problem.Replace("[1]", $"[{known.Index}]", StringComparison.Ordinal))
                )
                : null;
        desk.WriteIds(1, 4);
        var run = await desk.ImportAsync();
        Assert.Equal(ExitCode.RowsRefused, run.Code);
        Assert.Equal(4, desk.Ids.Distinct().Count());
        Assert.Contains("already had", await File.ReadAllTextAsync(desk.Report), StringComparison.Ordinal);
    }

    /// <summary>The service may know rules that this program does not.</summary>
    [Theory]
    [InlineData(
        """{"detail":"No","errors":[{"field":"records[#].crmRecordId","message":"must be blue"}]}""",
        "must be blue"
    )]
    [InlineData("""{"detail":"One of them is not blue."}""", "One of them is not blue.")]
    public async Task Rows_that_only_the_service_refuses_are_found(string problem, string reason)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Fault = request =>
            Bodies.Ids(request).ToList().FindIndex(id => id is "C-0000070" or "C-0000090") is >= 0 and var index
                ? Fault.Answer(
                    400,
                    "application/vnd.campaigns.v1+json",
                    Encoding.UTF8.GetBytes(problem.Replace("#", $"{index}", StringComparison.Ordinal))
                )
                : null;
        desk.WriteIds(1, 200);
        var run = await desk.ImportAsync();
        Assert.Equal((ExitCode.RowsRefused, 198), (run.Code, desk.Ids.Count));
        Assert.Equal(desk.Ids.Order(StringComparer.Ordinal), desk.Ids);
        string[] report = await File.ReadAllLinesAsync(desk.Report);
        Assert.Equal(["71", "91"], report.Skip(1).Select(line => line.Split(',')[0]));
        Assert.All(report.Skip(1), line => Assert.Contains(reason, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dry_run_sends_nothing_and_keeps_no_journal()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Write("crmRecordId\nC-1\n\" \"\n");
        var run = await desk.RunAsync([desk.Path("leads.csv"), "--dry-run"], key: "eght_unused_key");
        Assert.Equal(ExitCode.RowsRefused, run.Code);
        Assert.Contains("Dry run: nothing was sent.", run.Output, StringComparison.Ordinal);
        Assert.Equal("3,,crmRecordId is missing or blank", (await File.ReadAllLinesAsync(desk.Report))[1]);
        Assert.Equal((0, false), (desk.Requests, File.Exists(desk.Journal)));
    }

    [Fact]
    public async Task Ctrl_C_stops_between_two_requests_and_the_next_run_continues()
    {
        await using var desk = await Desk.OpenAsync();
        using var stop = new CancellationTokenSource();
        desk.Fault = _ =>
        {
            if (desk.Requests == 2)
            {
                stop.Cancel();
            }

            return null;
        };
        desk.WriteIds(1, 500);
        var run = await desk.RunAsync(desk.Arguments("leads.csv"), stop: stop.Token);
        Assert.Equal((ExitCode.Interrupted, 200), (run.Code, desk.Ids.Count));
        run = await desk.ImportAsync();
        Assert.Equal((ExitCode.Done, 5, 500), (run.Code, desk.Requests, desk.Ids.Count));
        Assert.Contains("An earlier run settled 200 rows", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--campaign is missing", "leads.csv")]
    [InlineData("The file to import is missing", "--dry-run")]
    [InlineData("--batch-size must be from 1 to 100", "leads.csv", "--dry-run", "--batch-size", "101")]
    [InlineData("--patience must be more than zero", "leads.csv", "--dry-run", "--patience", "00:00:00")]
    [InlineData("must name other files", "leads.csv", "--dry-run", "--report", "leads.csv")]
    [InlineData("'--nope'", "leads.csv", "--dry-run", "--nope")]
    [InlineData("cannot be read", "missing.csv", "--dry-run")]
    [InlineData(
        "There is no terminal",
        "here.csv",
        "--campaign",
        "aaaaaaaa-0000-4000-8000-000000000001",
        "--tenant",
        "a",
        "--site",
        "US1"
    )]
    [InlineData(
        "not an absolute URL",
        "here.csv",
        "--campaign",
        "aaaaaaaa-0000-4000-8000-000000000001",
        "--base-address",
        "x"
    )]
    [InlineData("ApiKey", "here.csv", "--campaign", "aaaaaaaa-0000-4000-8000-000000000001", "--tenant", "")]
    public async Task What_is_not_usable_is_named(string complaint, params string[] arguments)
    {
        await using var desk = await Desk.OpenAsync();
        desk.WriteIds(1, 1, "here.csv");
        arguments[0] = arguments[0].Replace("here.csv", desk.Path("here.csv"), StringComparison.Ordinal);
        var run = await desk.RunAsync(arguments, complaint == "ApiKey" ? "no-key-of-this-api" : Desk.Key);
        Assert.Equal(ExitCode.NotUsable, run.Code);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
        Assert.Equal(0, desk.Requests);
    }
}
