using RecordsImporter.Journals;
using Spectre.Console;

namespace RecordsImporter.Screens;

/// <summary>Shows a progress bar at the bottom of a terminal, and messages above it.</summary>
internal sealed class LiveScreen : Screen
{
    private readonly IAnsiConsole console;
    private readonly ProgressTask task;

    private LiveScreen(IAnsiConsole console, ProgressTask task)
    {
        this.console = console;
        this.task = task;
    }

    internal override void Say(string text) => console.MarkupLineInterpolated($"[yellow]{text}[/]");

    internal override void Show(Tally tally, double share)
    {
        task.Description = Markup.Escape(tally.ToString());
        task.Value = share;
    }

    /// <summary>Runs a function with a progress bar if the console is a terminal; otherwise, with lines.</summary>
    internal static Task<T> RunAsync<T>(IAnsiConsole console, Func<Screen, Task<T>> run) =>
        console.Profile.Capabilities is { Interactive: true, Ansi: true }
            ? console
                .Progress()
                .Columns(
                    new ProgressBarColumn(),
                    new PercentageColumn(),
                    new ElapsedTimeColumn(),
                    new TaskDescriptionColumn { Alignment = Justify.Left }
                )
                .StartAsync(context => run(new LiveScreen(console, context.AddTask("0 added", maxValue: 1))))
            : run(new PlainScreen(console));
}
