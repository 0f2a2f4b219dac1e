using System.Reflection;
using CampaignsGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Project;

/// <summary>One id in all its places: the rule, its page, its row in the release tracking.</summary>
public class DescriptorsTests
{
    private static readonly string Pages = Path.Combine(RepositoryPaths.Root, "docs", "diagnostics");

    private static readonly string[] Rows =
    [
        .. File.ReadLines(
                Path.Combine(
                    RepositoryPaths.Root,
                    "generator",
                    "CampaignsGen.Generator",
                    "AnalyzerReleases.Unshipped.md"
                )
            )
            .Where(static line => line.StartsWith("CGN", StringComparison.Ordinal)),
    ];

    private static readonly DiagnosticDescriptor[] Descriptors =
    [
        .. typeof(ProjectDiagnostics)
            .Assembly.GetTypes()
            .Where(static type => type.Name.EndsWith("Diagnostics", StringComparison.Ordinal))
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(static field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>(),
    ];

    public static TheoryData<string> Ids => [.. Descriptors.Select(static descriptor => descriptor.Id)];

    [Fact]
    public void Each_id_is_declared_once() =>
        Assert.Equal(Descriptors.Length, Descriptors.DistinctBy(static descriptor => descriptor.Id).Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Single(other => other.Id == id);
        string path = Path.Combine(Pages, id + ".md");
        Assert.True(File.Exists(path), $"docs/diagnostics/{id}.md is missing.");
        string page = File.ReadAllText(path);
        Assert.StartsWith($"# {id}: {descriptor.Title}", page, StringComparison.Ordinal);
        Assert.Contains($"dotnet_diagnostic.{id}.severity", page, StringComparison.Ordinal);
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

    /// <summary>Nowhere, until a build says where the pages are; a package that is packed with it has the links.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_links_to_its_page_where_the_pages_are_published(string id)
    {
        string? url = typeof(ProjectDiagnostics)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "DocumentationUrl")
            .Value;
        Assert.Equal(
            string.IsNullOrEmpty(url) ? "" : $"{url}{id}.md",
            Descriptors.Single(other => other.Id == id).HelpLinkUri
        );
    }

    [Theory]
    [InlineData("CGN0001")]
    [InlineData("CGN0002")]
    [InlineData("CGN0003")]
    [InlineData("CGN0014")]
    [InlineData("CGN3090")]
    public void What_the_build_targets_say_has_a_page(string id)
    {
        string targets = Path.Combine(
            RepositoryPaths.Root,
            "generator",
            "CampaignsGen.Package",
            "build",
            "CampaignsGen.targets"
        );
        Assert.Contains($"Code=\"{id}\"", File.ReadAllText(targets), StringComparison.Ordinal);
        Assert.StartsWith($"# {id}: ", File.ReadAllText(Path.Combine(Pages, id + ".md")), StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_and_no_row_is_of_a_rule_that_is_gone()
    {
        IEnumerable<string> pages = Directory
            .EnumerateFiles(Pages, "CGN*.md")
            .Select(static path => Path.GetFileNameWithoutExtension(path))
            // The analyzers have tests of their own.
            .Where(static id => !id.StartsWith("CGN2", StringComparison.Ordinal));
        Assert.Empty(
            pages
                .Except(Descriptors.Select(static descriptor => descriptor.Id))
                .Except(["CGN0001", "CGN0002", "CGN0003", "CGN0014", "CGN3090"])
        );
        Assert.Empty(
            Rows.Select(static row => row[..7]).Except(Descriptors.Select(static descriptor => descriptor.Id))
        );
    }
}
