using System.Text.RegularExpressions;
using TestKit;

namespace Architecture.Tests.Pages;

/// <summary>The figures of the README are those of the results that each row names, in the row of the tool.</summary>
public sealed partial class FigureTests
{
    private static readonly string[] Tools = ["CampaignsGen", "NSwag", "Kiota", "Refit"];

    public static TheoryData<string> Figures => [.. Rows.Select(static row => row[0])];

    private static string[][] Rows =>
        [.. MarkdownPage.Of("README.md").Rows("| | CampaignsGen | NSwag | Kiota | Refit | |")];

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_is_measured(string what)
    {
        string[] row = Rows.Single(row => row[0] == what);
        string[] results = File.ReadAllLines(
            Path.Combine(RepositoryPaths.Root, ResultsFile().Match(row[^1]).Groups[1].Value)
        );

        Assert.All(
            Tools.Zip(row.Skip(1)).Where(static pair => pair.Second.Length > 0),
            pair =>
                Assert.Contains(
                    results,
                    line =>
                        line.Contains(pair.First, StringComparison.Ordinal)
                        && Regex.IsMatch(line, $@"(^|[| ]){Regex.Escape(pair.Second)}([ |]|$)|{Told(pair.Second)}")
                )
        );
    }

    [Fact]
    public void The_scenarios_are_those_of_the_table()
    {
        string readme = MarkdownPage.Of("README.md").Plain;
        string[] all = MarkdownPage
            .Of("tests", "Conformance.Tests", "conformance.md")
            .Rows("| folder | scenarios | 3.0.0 | 3.1.0 | 3.2.0 |")
            .Single(static row => row[0] == "**all**");

        Assert.All(all[2..], passed => Assert.Contains($"{passed} of {all[1]} pass", readme, StringComparison.Ordinal));
    }

    // What does not compile has a sentence of its own in the results.
    private static string Told(string figure) => figure == "does not compile" ? "does not compile" : "(?!)";

    [GeneratedRegex(@"\]\((tests/[^)]+)\)")]
    private static partial Regex ResultsFile();
}
