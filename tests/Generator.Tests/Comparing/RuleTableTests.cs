using System.Globalization;
using TestKit;
using Xunit;

namespace Generator.Tests.Comparing;

/// <summary>The table of rules in docs/contract.md says what the cases show, and leaves no rule out.</summary>
public class RuleTableTests
{
    private static readonly Dictionary<string, string[]> Table = File.ReadLines(
            Path.Combine(RepositoryPaths.Root, "docs", "contract.md")
        )
        .Where(static line => line.StartsWith("| 1", StringComparison.Ordinal))
        .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(static cells => cells[1].Split(' ')[0], static cells => IdsOf(cells[2]));

    public static TheoryData<string> Rules => [.. Table.Keys];

    [Fact]
    public void The_table_has_every_rule_of_the_list() =>
        Assert.Equal(
            Enumerable
                .Range(1000, 51)
                .Except([1018])
                .Select(static number => number.ToString(CultureInfo.InvariantCulture)),
            Table.Keys
        );

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_row_says_what_the_cases_of_its_rule_report(string rule)
    {
        List<ContractCase> cases = [.. RuleCases.All.Where(row => row.Name == rule)];
        Assert.NotEmpty(cases);
        Assert.Equal(Table[rule], cases.SelectMany(static row => row.Ids).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_case_is_of_a_rule() =>
        Assert.Empty(RuleCases.All.Select(static row => row.Name).Except(Table.Keys));

    private static string[] IdsOf(string cell) => cell == "nothing" ? [] : cell.Split(", ");
}
