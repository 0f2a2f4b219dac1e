using Spectre.Console;

namespace CampaignsGen.Tool.Reporting;

/// <summary>Represents the output of the tool: results are written to the standard output, everything else to the standard error.</summary>
/// <param name="Out">The console for results.</param>
/// <param name="Error">The console for errors, notes and progress.</param>
/// <param name="Folder">The current folder, to which displayed paths are relative.</param>
internal sealed record ToolConsole(IAnsiConsole Out, IAnsiConsole Error, string Folder)
{
    // The width for files and pipes, in which lines must not be wrapped.
    private const int NoEdge = 10_000;

    /// <summary>Gets the console of this process.</summary>
    public static ToolConsole OfProcess() =>
        new(
            Of(Console.Out, Console.IsOutputRedirected),
            Of(Console.Error, Console.IsErrorRedirected),
            Environment.CurrentDirectory
        );

    /// <summary>Creates a console for a writer. It has no colors if the output is redirected or <c>NO_COLOR</c> is set.</summary>
    public static IAnsiConsole Of(TextWriter writer, bool isRedirected)
    {
        bool isPlain = isRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
                ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
                Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            }
        );
        console.Profile.Width = isRedirected ? NoEdge : console.Profile.Width;
        return console;
    }

    /// <summary>Returns a path for display, which is relative if it is in the current folder.</summary>
    public string Shown(string path)
    {
        string relative = Path.GetRelativePath(Folder, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    /// <summary>Writes a line that describes what was done.</summary>
    public void Say(string text) => Out.WriteLine(text);

    /// <summary>Writes a line about a result.</summary>
    public void Note(string text) => Error.WriteLine(text);

    /// <summary>Writes an error.</summary>
    public void Fail(string text) => Error.MarkupLineInterpolated($"[red]error:[/] {text}");
}
