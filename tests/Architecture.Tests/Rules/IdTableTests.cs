using TestKit;

namespace Architecture.Tests.Rules;

/// <summary>The list of the pages is current. <c>UPDATE_SNAPSHOTS=1</c> writes it.</summary>
public class IdTableTests
{
    private static readonly string List = Path.Combine(RepositoryPaths.Root, "docs", "diagnostics", "README.md");
    private static readonly string Contents = Path.Combine(RepositoryPaths.Root, "docs", "diagnostics", "toc.yml");

    private static readonly (string Begin, string Name)[] Families =
    [
        ("CGN00", "The project"),
        ("CGN10", "The document"),
        ("CGN11", "References and fields"),
        ("CGN12", "Security"),
        ("CGN13", "Bodies and responses"),
        ("CGN14", "Names of operations"),
        ("CGN15", "Schemas"),
        ("CGN20", "Code and settings"),
        ("CGN30", "Changes since the baseline"),
    ];

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
        // The README says so.
        Assert.InRange(DiagnosticRule.All.Count, 101, 999);
    }

    /// <summary>What the site shows beside the pages.</summary>
    [Fact]
    public void The_contents_of_the_site_have_each_id()
    {
        string[] contents =
        [
            "- name: All diagnostics",
            "  href: README.md",
            .. Families.SelectMany(static family =>
                (string[])
                    [
                        $"- name: {family.Name}",
                        "  items:",
                        .. DiagnosticRule
                            .All.Where(rule => rule.Id.StartsWith(family.Begin, StringComparison.Ordinal))
                            .SelectMany(static rule =>
                                (string[])
                                    [
                                        $"    - name: '{rule.Id}: {rule.Title.Replace("'", "''")}'",
                                        $"      href: {rule.Id}.md",
                                    ]
                            ),
                    ]
            ),
        ];
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllLines(Contents, contents);
            return;
        }

        Assert.Equal(contents, File.ReadAllLines(Contents));
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
