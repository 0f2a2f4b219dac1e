using System.CommandLine;
using System.Text;
using CampaignsGen.Tool.Inspecting;
using CampaignsGen.Tool.Projects;
using CampaignsGen.Tool.Reporting;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Tool.Commands;

/// <summary>Shows all diagnostics of the documents without a build.</summary>
internal sealed class CheckCommand : Command
{
    private const string Sarif = "sarif";
    private const string Json = "json";

    private readonly ToolConsole console;

    private readonly Argument<string?> file = new("file")
    {
        Description = "A document that is checked by itself. The default is every document of the project.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly ProjectOption project = new();

    private readonly Option<string> format = new("--format", "-f")
    {
        Description = "The form of the result.",
        DefaultValueFactory = static _ => "text",
    };

    private readonly Option<string?> output = new("--output", "-o")
    {
        Description = "The file that the result is written to. The default is the console.",
    };

    private readonly Option<string> severity = new("--severity")
    {
        Description = "The lowest severity that is shown.",
        DefaultValueFactory = static _ => "info",
    };

    private readonly Option<bool> warningsAsErrors = new("--warnaserror")
    {
        Description = "Makes the exit code 1 for warnings too.",
    };

    public CheckCommand(ToolConsole console)
        : base("check", "Shows every diagnostic of the documents without a build.")
    {
        this.console = console;
        format.AcceptOnlyFromAmong("text", Json, Sarif);
        severity.AcceptOnlyFromAmong("error", "warning", "info");
        Add(file);
        Add(project);
        Add(format);
        Add(output);
        Add(severity);
        Add(warningsAsErrors);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        ClientProject checkedProject = await project.EvaluateAsync(console, parsed, file, cancellationToken);
        Finding[] findings =
        [
            .. new Inspection(checkedProject, unsaved: null, cancellationToken)
                .Find(cancellationToken)
                .Where(finding => finding.Severity >= Lowest(parsed.GetRequiredValue(severity)))
                .OrderBy(static finding => finding.Path, StringComparer.Ordinal)
                .ThenBy(static finding => finding.Span.Start),
        ];
        await WriteAsync(parsed, findings, cancellationToken);
        DiagnosticSeverity lowest = parsed.GetValue(warningsAsErrors)
            ? DiagnosticSeverity.Warning
            : DiagnosticSeverity.Error;
        return findings.Any(finding => finding.Severity >= lowest) ? ExitCode.Found : ExitCode.Clean;
    }

    private async Task WriteAsync(ParseResult parsed, Finding[] findings, CancellationToken cancellationToken)
    {
        string form = parsed.GetRequiredValue(format);
        string? path = parsed.GetValue(output);
        if (path is null && form is not (Json or Sarif))
        {
            TextReport.Write(console, console.Out, findings);
            console.Note(TextReport.Summary(findings));
            return;
        }

        string text = form switch
        {
            Json => JsonReport.Write(console, findings),
            Sarif => SarifReport.Write(console, findings),
            _ => TextReport.Write(console, findings),
        };
        if (path is null)
        {
            await console.Out.Profile.Out.Writer.WriteLineAsync(text.AsMemory(), cancellationToken);
            return;
        }

        await AtomicFile.WriteAsync(
            Path.GetFullPath(path, console.Folder),
            Encoding.UTF8.GetBytes(text + "\n"),
            cancellationToken
        );
        console.Say(
            $"{TextReport.Summary(findings)} Written to {console.Shown(Path.GetFullPath(path, console.Folder))}."
        );
    }

    private static DiagnosticSeverity Lowest(string word) =>
        word switch
        {
            "error" => DiagnosticSeverity.Error,
            "warning" => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
}
