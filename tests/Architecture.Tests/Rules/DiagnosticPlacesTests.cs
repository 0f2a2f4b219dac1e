using Architecture.Tests.Sources;
using TestKit;

namespace Architecture.Tests.Rules;

/// <summary>One id in all its places: the rule that reports it, its row, its page, its tests, and the tables of ids.</summary>
public class DiagnosticPlacesTests
{
    private static readonly string Root = RepositoryPaths.Root;

    private static readonly string[] Places =
    [
        "generator/CampaignsGen.Generator",
        "generator/CampaignsGen.Analyzers",
        "generator/CampaignsGen.Package/build",
    ];

    public static TheoryData<string> Ids => [.. DiagnosticRule.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_has_a_rule_a_row_a_page_and_tests(string id)
    {
        DiagnosticRule rule = Assert.Single(DiagnosticRule.All, rule => rule.Id == id);
        Assert.Single(Places.SelectMany(place => Mentions(place, $"\"{id}\"")));
        Assert.NotEmpty(Mentions("tests", id));
        Assert.StartsWith($"# {id}: {rule.Title}\n\n{rule.Severity}", rule.Page, StringComparison.Ordinal);
    }

    /// <summary>Cause and example, what is printed, what to do and the example mended, and how to silence it.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_all_its_parts_in_order(string id)
    {
        string page = DiagnosticRule.All.Single(rule => rule.Id == id).Page;
        int example = page.IndexOf("\n```", StringComparison.Ordinal);
        int printed = page.IndexOf("\n```\n", StringComparison.Ordinal);
        int mend = page.IndexOf("\n## What to do\n", StringComparison.Ordinal);
        int mended = page.IndexOf("\n```", mend, StringComparison.Ordinal);
        int silence = page.IndexOf("severity", mended, StringComparison.Ordinal);
        int[] parts = [0, example, page.IndexOf($" {id}: ", printed, StringComparison.Ordinal), mend, mended, silence];
        Assert.Equal(parts.Order(), parts);
        Assert.Equal(parts.Distinct(), parts);
    }

    [Fact]
    public void No_page_is_of_an_id_that_is_gone() =>
        Assert.Equal(
            DiagnosticRule.All.Select(rule => rule.Id),
            Directory
                .EnumerateFiles(Path.Combine(Root, "docs", "diagnostics"), "CGN*.md")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal)
        );

    private static IEnumerable<string> Mentions(string folder, string text) =>
        RepositoryFiles
            .Under(folder)
            .Where(file => Path.GetExtension(file) is ".cs" or ".targets")
            .Where(file => File.ReadAllText(file).Contains(text, StringComparison.Ordinal));
}
