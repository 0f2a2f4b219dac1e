using RecordsImporter;
using Spectre.Console.Testing;

namespace Importer.Tests;

/// <summary>What a person at a terminal is asked and sees.</summary>
public class TerminalTests
{
    [Theory]
    [InlineData("y", ExitCodes.Done, 250)]
    [InlineData("n", ExitCodes.Interrupted, 0)]
    [InlineData("", ExitCodes.Interrupted, 0)]
    public async Task The_tenant_is_confirmed_before_anything_is_sent(string answer, int code, int records)
    {
        await using var desk = await Desk.OpenAsync();
        desk.WriteIds(1, 250);
        using var console = new TestConsole();
        console.Profile.Width = 200;
        console.Interactive().Input.PushTextWithEnter(answer);
        var run = await Desk.RunAsync(console, [.. desk.Arguments("leads.csv").Where(argument => argument != "--yes")]);
        Assert.Equal((code, records), ((int)run.Code, desk.Ids.Count));
        Assert.Contains(
            "Add these records to the campaign of tenant 'acme'? [y/n] (n)",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Desk.Key, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_has_a_bar_and_what_the_service_said_is_not_markup()
    {
        await using var desk = await Desk.OpenAsync();
        desk.WriteIds(1, 250);
        desk.Fault = _ =>
            desk.Requests == 2 ? CampaignsGen.LocalServer.Faults.Fault.Problem(500, "Look at [red]instance[/].") : null;
        using var console = new TestConsole();
        console.Profile.Width = 200;
        var run = await Desk.RunAsync(console.Interactive().EmitAnsiSequences(), desk.Arguments("leads.csv"));
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("500 Look at [red]instance[/].", run.Output, StringComparison.Ordinal);
        Assert.Contains("100%", run.Output, StringComparison.Ordinal);
    }

    /// <summary>The exit codes that scripts rely on.</summary>
    private static class ExitCodes
    {
        internal const int Done = 0;
        internal const int Interrupted = 130;
    }
}
