using System.Text.RegularExpressions;
using TestKit;
using Xunit;

namespace Generator.Tests.Comparing;

/// <summary>The table of checks in docs/contract.md that are judged otherwise here says what the pairs show.</summary>
public class CheckTableTests
{
    private static readonly List<string[]> Rows =
    [
        .. File.ReadLines(Path.Combine(RepositoryPaths.Root, "docs", "contract.md"))
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(static line => line.Split('|', StringSplitOptions.TrimEntries)),
    ];

    public static TheoryData<string> Checks => [.. Rows.Select(static cells => cells[1])];

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_row_says_what_the_pairs_of_its_checks_report(string checks)
    {
        string here = Rows.Single(cells => cells[1] == checks)[3];
        List<Regex> patterns =
        [
            .. checks
                .Split(", ")
                .Select(static check => new Regex(
                    "^" + Regex.Escape(check.Trim('`')).Replace(@"\*", ".*", StringComparison.Ordinal) + "( \\(|$)"
                )),
        ];
        foreach (Regex pattern in patterns)
        {
            List<CheckPair> pairs = [.. CheckTests.All.Where(pair => pattern.IsMatch(pair.Check))];
            Assert.True(pairs.Count > 0, $"no pair is of {pattern}");
            Assert.All(pairs, pair => Assert.Contains(pair.Ids, id => here.Contains(id, StringComparison.Ordinal)));
        }
    }
}
