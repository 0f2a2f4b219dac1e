using Spectre.Console;

namespace CampaignsGen.Tool.Reporting;

/// <summary>Represents where the tool writes: results to the standard output, everything about them to the standard error.</summary>
/// <param name="Out">Takes results.</param>
/// <param name="Error">Takes errors, notes and progress.</param>
/// <param name="Folder">The current folder, from which paths are shown.</param>
internal sealed record ToolConsole(IAnsiConsole Out, IAnsiConsole Error, string Folder)
{
    // A file and a pipe have no edge at which a line would be broken.
    private const int NoEdge = 10_000;

    /// <summary>Gets the console of this process.</summary>
    public static ToolConsole OfProcess() =>
        new(
            Of(Console.Out, Console.IsOutputRedirected),
            Of(Console.Error, Console.IsErrorRedirected),
            Environment.CurrentDirectory
        );

    /// <summary>Creates a console over a writer; without colors if it is redirected, or <c>NO_COLOR</c> is set.</summary>
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

    /// <summary>Returns a path for display: from the current folder if it is below it.</summary>
    public string Shown(string path)
    {
        string relative = Path.GetRelativePath(Folder, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    /// <summary>Writes a line about what was done.</summary>
    public void Say(string text) => Out.WriteLine(text);

    /// <summary>Writes a line about a result.</summary>
    public void Note(string text) => Error.WriteLine(text);

    /// <summary>Writes a line about what failed.</summary>
    public void Fail(string text) => Error.MarkupLineInterpolated($"[red]error:[/] {text}");
}
