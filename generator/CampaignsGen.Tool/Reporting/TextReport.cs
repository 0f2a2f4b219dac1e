using CampaignsGen.Tool.Inspecting;
using Microsoft.CodeAnalysis;
using Spectre.Console;

namespace CampaignsGen.Tool.Reporting;

/// <summary>Writes findings in the format of the compiler, which editors and build servers recognize.</summary>
internal static class TextReport
{
    /// <summary>Writes one line for each finding.</summary>
    public static void Write(ToolConsole console, IAnsiConsole to, IEnumerable<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            to.MarkupLine(
                $"{Markup.Escape(Place(console, finding))}: [{ColorOf(finding.Severity)}]{finding.SeverityName} {finding.Id}[/]: {Markup.Escape(finding.Message)}"
            );
        }
    }

    /// <summary>Returns the findings as text, with one line for each.</summary>
    public static string Write(ToolConsole console, IReadOnlyList<Finding> findings)
    {
        using StringWriter text = new() { NewLine = "\n" };
        Write(console, ToolConsole.Of(text, isRedirected: true), findings);
        return text.ToString().TrimEnd();
    }

    /// <summary>Returns the number of findings by severity.</summary>
    public static string Summary(IReadOnlyList<Finding> findings)
    {
        string[] counts =
        [
            .. findings
                .GroupBy(static finding => finding.SeverityName)
                .OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(static group => Count(group.Count(), group.Key)),
        ];
        return counts.Length == 0 ? "Nothing was found." : string.Join(", ", counts) + ".";
    }

    private static string Count(int count, string severity) =>
        severity == "info" ? $"{count} for information"
        : count == 1 ? $"1 {severity}"
        : $"{count} {severity}s";

    private static string Place(ToolConsole console, Finding finding) =>
        $"{console.Shown(finding.Path)}({finding.Span.Start.Line + 1},{finding.Span.Start.Character + 1})";

    private static string ColorOf(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "red",
            DiagnosticSeverity.Warning => "yellow",
            _ => "blue",
        };
}
