using System.Globalization;
using RecordsImporter.Journals;
using Spectre.Console;

namespace RecordsImporter.Screens;

/// <summary>Shows the counts at the end of a run.</summary>
internal static class Outcome
{
    internal static void Write(IAnsiConsole console, Tally tally, string? report)
    {
        Line(console, "Rows", tally.Rows, "");
        Line(console, "Added", tally.Added, "");
        if (tally.Recognized > 0)
        {
            Line(
                console,
                "Recognized",
                tally.Recognized,
                "in the campaign; a request without a response had added them"
            );
        }

        WriteRefused(console, tally, report);
    }

    internal static void WriteChecked(IAnsiConsole console, Tally tally, string? report)
    {
        Line(console, "Rows", tally.Rows, "");
        Line(console, "Valid", tally.Rows - tally.Refused, "");
        WriteRefused(console, tally, report);
    }

    private static void WriteRefused(IAnsiConsole console, Tally tally, string? report) =>
        Line(console, "Refused", tally.Refused, report is null ? "" : $"listed in {report}");

    private static void Line(IAnsiConsole console, string name, long count, string remark) =>
        console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{name, -11}{count, 11:N0}  {remark}").TrimEnd()
        );
}
