using System.Reflection;
using CampaignsGen.Analyzers;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using TestKit;

namespace Analyzers.Tests.Rules;

/// <summary>One id in all its places: the rule, who reports it, its page, its row in the release tracking.</summary>
public class DescriptorsTests
{
    private static readonly string Pages = Path.Combine(RepositoryPaths.Root, "docs", "diagnostics");

    private static readonly string[] Rows =
    [
        .. File.ReadLines(
                Path.Combine(
                    RepositoryPaths.Root,
                    "generator",
                    "CampaignsGen.Analyzers",
                    "AnalyzerReleases.Unshipped.md"
                )
            )
            .Where(static line => line.StartsWith("CGN", StringComparison.Ordinal)),
    ];

    private static readonly DiagnosticDescriptor[] Descriptors =
    [
        .. typeof(ConfigurationDiagnostics)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>(),
    ];

    private static readonly DiagnosticAnalyzer[] Analyzers =
    [
        new RequiredSettingAnalyzer(),
        new SettingValueAnalyzer(),
        new AppSettingsAnalyzer(),
        new ClientLifetimeAnalyzer(),
        new RequestAnalyzer(),
        new RegisteredTwiceAnalyzer(),
        new RepeatedRequestAnalyzer(),
    ];

    public static TheoryData<string> Ids => [.. Descriptors.Select(static descriptor => descriptor.Id)];

    [Fact]
    public void Each_id_is_declared_once() =>
        Assert.Equal(Descriptors.Length, Descriptors.DistinctBy(static descriptor => descriptor.Id).Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_reported_by_an_analyzer(string id) =>
        Assert.Contains(
            Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics),
            descriptor => descriptor.Id == id
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Single(other => other.Id == id);
        string path = Path.Combine(Pages, id + ".md");
        Assert.True(File.Exists(path), $"docs/diagnostics/{id}.md is missing.");
        string page = File.ReadAllText(path);
        Assert.StartsWith(
            $"# {id}: {descriptor.Title}\n\n{descriptor.DefaultSeverity}",
            page.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        Assert.Contains($"dotnet_diagnostic.{id}.severity", page, StringComparison.Ordinal);
        Assert.Contains("## What to do", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_row_in_the_release_tracking(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Single(other => other.Id == id);
        Assert.Equal(
            $"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}",
            Assert.Single(Rows, row => row.StartsWith(id, StringComparison.Ordinal))
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_links_to_its_page_where_the_pages_are_published(string id)
    {
        string? url = typeof(ConfigurationDiagnostics)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "DocumentationUrl")
            .Value;
        Assert.Equal(
            string.IsNullOrEmpty(url) ? "" : $"{url}{id}.md",
            Descriptors.Single(other => other.Id == id).HelpLinkUri
        );
    }

    [Fact]
    public void No_page_and_no_row_is_of_a_rule_that_is_gone()
    {
        string[] ids = [.. Descriptors.Select(static descriptor => descriptor.Id)];
        Assert.Empty(
            Directory
                .EnumerateFiles(Pages, "CGN2*.md")
                .Select(static path => Path.GetFileNameWithoutExtension(path))
                .Except(ids)
        );
        Assert.Empty(Rows.Select(static row => row[..7]).Except(ids));
    }

    [Fact]
    public void Every_fix_mends_an_id_that_there_is()
    {
        CodeFixProvider[] fixes =
        [
            new AddMissingSettingFix(),
            new NearestValueFix(),
            new MoveSecretFix(),
            new AppSettingsFix(),
        ];
        Assert.Empty(
            fixes
                .SelectMany(static fix => fix.FixableDiagnosticIds)
                .Except(Descriptors.Select(static descriptor => descriptor.Id))
        );
    }
}
