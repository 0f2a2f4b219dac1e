namespace EndToEnd.Tests.Samples;

/// <summary>The sample, run as a person runs it.</summary>
public class QuickStartTests
{
    [Fact]
    public async Task The_story_is_told_to_its_end_and_in_its_order()
    {
        var (exitCode, output, error) = await RunAsync();
        Assert.Equal((0, ""), (exitCode, error));
        SampleRun.AssertInOrder(
            output,
            "with a local server, http://127.0.0.1:",
            "1. Build the campaign",
            """{"action":"BUILD"}""",
            "State BUILDING is for programs",
            "2. Start the campaign",
            "409 Conflict",
            "START is not possible while the campaign is BUILDING. Retrying.",
            "the campaign is STARTING",
            "3. Add 250 records, 100 at a time",
            "100 added",
            "100 added",
            "50 added",
            "4. Add a record again",
            "ConflictException:",
            "addRecords returned 409 Conflict",
            "Check: is a 'crmRecordId' of this request already in the campaign?",
            "5. Call with another tenant",
            "NotFoundException:",
            "the tenant sent was 'acme-misspelt'",
            "the customer site was 'US1'",
            "6. Use a malformed key",
            "ApiOptionsException:",
            "must begin with 'eght_'",
            "7. Pause the campaign",
            "State PAUSED, 250 records",
            "All 7 steps completed as expected"
        );
        Assert.DoesNotContain("eght_local", output, StringComparison.Ordinal);
        Assert.DoesNotContain("my-key", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--sight' is not an option", "--sight", "US1")]
    [InlineData("--site requires a value", "--site")]
    [InlineData("CAMPAIGNS_API_KEY", "--site", "US1", "--tenant", "acme")]
    public async Task An_argument_that_cannot_be_understood_is_named(string complaint, params string[] arguments)
    {
        var (exitCode, _, error) = await RunAsync(arguments);
        Assert.Equal(2, exitCode);
        Assert.Contains(complaint, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_cannot_work_are_named_each_on_its_line_without_the_key()
    {
        string[] arguments = ["--site", "US9", "--tenant", "acme", "--campaign", Guid.NewGuid().ToString()];
        var (exitCode, output, error) = await RunAsync(arguments, apiKey: "not-to-be-seen");
        Assert.Equal(1, exitCode);
        Assert.Contains("\nCampaignsClientOptions.CustomerSite is 'US9'", error, StringComparison.Ordinal);
        Assert.Contains("\nCampaignsClientOptions.ApiKey is malformed", error, StringComparison.Ordinal);
        Assert.DoesNotContain("not-to-be-seen", output + error, StringComparison.Ordinal);
    }

    private static Task<SampleRun> RunAsync(string[]? arguments = null, string? apiKey = null) =>
        SampleRun.OfAsync("QuickStart", arguments ?? [], ("CAMPAIGNS_API_KEY", apiKey));
}
