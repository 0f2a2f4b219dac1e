using TestKit;

namespace Architecture.Tests.Rules;

/// <summary>The list of the pages is current. <c>UPDATE_SNAPSHOTS=1</c> writes it.</summary>
public class IdTableTests
{
    private static readonly string List = Path.Combine(RepositoryPaths.Root, "docs", "diagnostics", "README.md");

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
}
