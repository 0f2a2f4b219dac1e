using CampaignsGen.LocalServer.Campaigns;

namespace LocalServer.Tests;

/// <summary>Every action from every state: what the API's table allows leads where it says, and everything else is a 409.</summary>
public class StateMachineTests
{
    // "-" is a 409. START stands there three times: plain, with buildOnStart, and with a schedule that has yet to open.
    private const string Table = """
        from        BUILD    RESET   START    START+build START+ahead PAUSE  RESUME  RETRY   CANCEL   PURGE
        CREATED     BUILDING -       -        BUILDING    -           -      -       -       -        -
        BUILDING    -        -       -        -           -           -      -       -       -        -
        READY       BUILDING CREATED STARTING STARTING    PENDING     -      -       -       -        -
        PENDING     -        -       -        -           -           -      -       -       COMPLETE -
        STARTING    -        -       -        -           -           -      -       -       -        -
        RUNNING     -        -       -        -           -           PAUSED -       -       COMPLETE -
        PAUSED      -        -       -        -           -           -      RUNNING -       COMPLETE PAUSED
        COMPLETE    -        -       -        -           -           -      -       -       -        COMPLETE
        BUILD_ERROR BUILDING CREATED -        -           -           -      -       -       -        -
        RUN_ERROR   -        -       -        -           -           -      -       RUNNING COMPLETE RUN_ERROR
        DELETED     -        -       -        -           -           -      -       -       -        -
        """;

    public static TheoryData<string, string, string> Cells()
    {
        string[][] rows = [.. Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        var cells = new TheoryData<string, string, string>();
        foreach (var row in rows[1..])
        {
            for (int column = 1; column < row.Length; column++)
            {
                cells.Add(row[0], rows[0][column], row[column]);
            }
        }

        return cells;
    }

    [Fact]
    public void The_table_covers_every_state_and_every_action()
    {
        var cells = Cells().Select(cell => (From: (string)cell[0], Action: ((string)cell[1]).Split('+')[0])).ToArray();
        Assert.Equal(
            Enum.GetValues<CampaignState>().Select(Spelling.Of).Order(),
            cells.Select(cell => cell.From).Distinct().Order()
        );
        Assert.Equal(
            Enum.GetValues<CampaignAction>().Select(Spelling.Of).Order(),
            cells.Select(cell => cell.Action).Distinct().Order()
        );
        Assert.Equal(11 * (8 + 2), cells.Length);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task An_action_leads_where_the_table_says(string from, string action, string to)
    {
        await using var api = await StartAsync(from, action, enabled: true);
        var answer = await api.ModifyAsync(Body(action));
        if (to != "-")
        {
            Assert.Equal((200, to), (answer.Status, answer.State));
            return;
        }

        Assert.Equal(409, answer.Status);
        Assert.Equal($"{action.Split('+')[0]} is not possible while the campaign is {from}.", answer.Detail);
        Assert.Equal(answer.Detail, (await api.ModifyAsync(Body(action))).Detail);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_disabled_campaign_takes_only_BUILD_and_RESET(string from, string action, string to)
    {
        await using var api = await StartAsync(from, action, enabled: false);
        var answer = await api.ModifyAsync(Body(action));
        if (to != "-" && action is ("BUILD" or "RESET"))
        {
            Assert.Equal((200, to, "DISABLED"), (answer.Status, answer.State, answer.DisplayStatus));
        }
        else
        {
            Assert.Equal(409, answer.Status);
        }
    }

    [Fact]
    public async Task Enabling_counts_for_the_action_that_comes_with_it()
    {
        await using var api = await Api.StartAsync(CampaignState.Ready, campaign => campaign.Enabled = false);
        var answer = await api.ModifyAsync("""{"action":"START","enabled":true}""");
        Assert.Equal((200, "STARTING", "BUILDING"), (answer.Status, answer.State, answer.DisplayStatus));
    }

    [Fact]
    public async Task Disabling_counts_for_the_action_that_comes_with_it_and_a_refusal_changes_nothing()
    {
        await using var api = await Api.StartAsync(CampaignState.Ready);
        Assert.Equal(409, (await api.ModifyAsync("""{"action":"START","enabled":false}""")).Status);
        var answer = await api.ModifyAsync(CampaignAction.Start);
        Assert.Equal((200, "STARTING"), (answer.Status, answer.State));
    }

    [Fact]
    public async Task A_campaign_stays_disabled_when_a_request_does_not_say()
    {
        await using var api = await Api.StartAsync(CampaignState.Ready);
        Assert.Equal("DISABLED", (await api.ModifyAsync("""{"action":"RESET","enabled":false}""")).DisplayStatus);
        Assert.Equal("DISABLED", (await api.ModifyAsync(CampaignAction.Build)).DisplayStatus);
    }

    private static Task<Api> StartAsync(string from, string action, bool enabled) =>
        Api.StartAsync(
            Spelling.Parse<CampaignState>(from),
            campaign =>
            {
                campaign.Enabled = enabled;
                campaign.StartsAfter = action == "START+ahead" || from == "PENDING" ? TimeSpan.FromHours(1) : null;
            }
        );

    private static string Body(string action) =>
        action == "START+build"
            ? """{"action":"START","buildOnStart":true}"""
            : $$"""{"action":"{{action.Split('+')[0]}}"}""";
}
