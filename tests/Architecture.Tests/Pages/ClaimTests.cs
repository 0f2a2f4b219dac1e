using System.Text.RegularExpressions;
using TestKit;

namespace Architecture.Tests.Pages;

/// <summary>What <c>docs/claims.md</c> says of the README: the claims stand there, and what holds them is there.</summary>
public sealed partial class ClaimTests
{
    private static readonly MarkdownPage Readme = MarkdownPage.Of("README.md");

    private static readonly (string Claim, string Held)[] Claims =
    [
        .. MarkdownPage
            .Of("docs", "claims.md")
            .Rows("| claim | held by |")
            .Select(static cells => (cells[0], cells[1])),
    ];

    [Fact]
    public void Each_claim_stands_in_the_readme()
    {
        Assert.NotEmpty(Claims);
        Assert.All(Claims, static row => Assert.Contains(row.Claim, Readme.Plain, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_row_of_what_it_can_do_has_a_claim()
    {
        string[][] rows = [.. Readme.Rows("| | |")];
        Assert.NotEmpty(rows);
        string[] without =
        [
            .. rows.Where(static row =>
                    !Claims.Any(claim => Link().Replace(row[1], "$1").Contains(claim.Claim, StringComparison.Ordinal))
                )
                .Select(static row => row[0]),
        ];
        Assert.Empty(without);
    }

    [Fact]
    public void Each_test_is_there()
    {
        string[] missing =
        [
            .. Claims
                .SelectMany(static row => Name().Matches(row.Held).Select(static match => match.Groups[1].Value))
                .Where(static name => !IsTest(name)),
        ];
        Assert.All(Claims, static row => Assert.Matches(Name(), row.Held));
        Assert.Empty(missing);
    }

    [Fact]
    public void A_test_that_is_not_there_is_missed()
    {
        Assert.True(IsTest("Architecture.Tests/Pages/ClaimTests"));
        Assert.False(IsTest("Architecture.Tests/Pages/MarkdownPage"));
        Assert.False(IsTest("Architecture.Tests/Pages/NothingTests"));
    }

    private static bool IsTest(string name)
    {
        string file = Path.Combine(RepositoryPaths.Root, "tests", name + ".cs");
        if (!File.Exists(file))
        {
            return false;
        }

        string text = File.ReadAllText(file);
        return text.Contains($"class {Path.GetFileName(name)}", StringComparison.Ordinal) && Test().IsMatch(text);
    }

    [GeneratedRegex(@"\[((?:`[^`]*`|[^\]`])*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([A-Za-z0-9.]+(?:/[A-Za-z0-9]+)+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\s*\[[A-Za-z]*(Fact|Theory)\b", RegexOptions.Multiline)]
    private static partial Regex Test();
}
