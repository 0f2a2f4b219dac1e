using System.Text.RegularExpressions;
using TestKit;

namespace Architecture.Tests.Rules;

/// <summary>The tables of ids are current: README's by family, and the list of the pages. <c>UPDATE_SNAPSHOTS=1</c> writes them.</summary>
public partial class IdTableTests
{
    private static readonly string ReadMe = Path.Combine(RepositoryPaths.Root, "README.md");
    private static readonly string List = Path.Combine(RepositoryPaths.Root, "docs", "diagnostics", "README.md");

    private static readonly string[] Severities = ["Error", "Warning", "Info"];

    [Fact]
    public void The_list_of_pages_has_each_id_with_severity_and_title()
    {
        string[] rows =
        [
            "| id | severity | what it says |",
            "|---|---|---|",
            .. DiagnosticRule.All.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Severity} | {rule.Title} |"),
        ];
        AssertHolds(List, "| id |", rows);
    }

    [Fact]
    public void The_readme_has_each_id_in_its_family()
    {
        string[] families =
        [
            .. File.ReadLines(ReadMe).Where(line => Family().IsMatch(line)).Select(line => line.Split('|')[1].Trim()),
        ];
        string[] rows =
        [
            "| ids | errors | warnings | for information |",
            "|---|---|---|---|",
            .. families.Select(family =>
                $"| {family} | {string.Join(" | ", Severities.Select(severity => Links(family, severity)))} |"
            ),
        ];
        Assert.All(DiagnosticRule.All, rule => Assert.Single(families, family => IsOf(rule, family)));
        Assert.Equal(families.Order(StringComparer.Ordinal), families);
        AssertHolds(ReadMe, "| ids |", rows);
    }

    private static string Links(string family, string severity) =>
        string.Join(
            " ",
            DiagnosticRule
                .All.Where(rule => rule.Severity == severity && IsOf(rule, family))
                .Select(rule => $"[{rule.Id[3..]}](docs/diagnostics/{rule.Id}.md)")
        );

    private static bool IsOf(DiagnosticRule rule, string family) =>
        rule.Id.StartsWith(family.Split('x')[0].TrimStart('`'), StringComparison.Ordinal);

    /// <summary>The table that begins with the row given is exactly this one.</summary>
    private static void AssertHolds(string file, string begin, string[] rows)
    {
        List<string> lines = [.. File.ReadAllLines(file)];
        int start = lines.FindIndex(line => line.StartsWith(begin, StringComparison.Ordinal));
        int end = lines.FindIndex(start, line => !line.StartsWith('|'));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            lines.RemoveRange(start, end - start);
            lines.InsertRange(start, rows);
            File.WriteAllLines(file, lines);
            return;
        }

        Assert.Equal(rows, lines.Skip(start).Take(end - start));
    }

    [GeneratedRegex(@"^\| `CGN\d\dxx`")]
    private static partial Regex Family();
}
