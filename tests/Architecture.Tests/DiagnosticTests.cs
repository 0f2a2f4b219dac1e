using System.Text.RegularExpressions;
using System.Xml.Linq;
using Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TestKit;

namespace Architecture.Tests;

/// <summary>Every id that the compiler may print is tracked, once.</summary>
public partial class DiagnosticTests
{
    private static readonly string Project = Path.Combine(RepositoryPaths.Root, "generator", "CampaignsGen.Generator");

    [Fact]
    public void Every_id_of_the_generator_is_tracked_and_every_tracked_id_exists() =>
        Assert.Equal(Ids().Order(StringComparer.Ordinal), TrackedIds().Order(StringComparer.Ordinal));

    [Fact]
    public void An_id_belongs_to_one_descriptor() =>
        Assert.Empty(Ids().GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void The_ids_of_the_build_targets_are_none_of_the_generators()
    {
        var targets = XDocument.Load(
            Path.Combine(RepositoryPaths.Root, "generator", "CampaignsGen.Package", "build", "CampaignsGen.targets")
        );
        string[] codes =
        [
            .. targets
                .Descendants()
                .Where(static element => element.Name.LocalName is "Error" or "Warning")
                .Select(static element => element.Attribute("Code")?.Value ?? "none"),
        ];
        Assert.Equal(["CGN0001", "CGN0002", "CGN3090", "CGN0003", "CGN0014"], codes);
        Assert.Empty(codes.Intersect(Ids()));
    }

    private static IEnumerable<string> Ids() =>
        SourceProject
            .Generator.Files.SelectMany(file => file.Tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
            .Select(literal => literal.Token.ValueText)
            .Where(text => Id().IsMatch(text));

    private static IEnumerable<string> TrackedIds() =>
        ((string[])["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"])
            .SelectMany(file => File.ReadLines(Path.Combine(Project, file)))
            .Select(line => line.Split('|')[0].Trim())
            .Where(text => Id().IsMatch(text));

    [GeneratedRegex(@"^CGN\d{4}$")]
    private static partial Regex Id();
}
