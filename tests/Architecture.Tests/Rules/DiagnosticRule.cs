using System.Xml.Linq;
using TestKit;

namespace Architecture.Tests.Rules;

/// <summary>An id that the compiler or the build may print, as the release tracking has it.</summary>
internal sealed record DiagnosticRule(string Id, string Severity, string Title)
{
    private static readonly string[] Projects = ["CampaignsGen.Generator", "CampaignsGen.Analyzers"];

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [.. OfBuild().Concat(Projects.SelectMany(OfProject)).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The text of its page; empty where there is none.</summary>
    public string Page => File.Exists(PagePath) ? File.ReadAllText(PagePath).ReplaceLineEndings("\n") : "";

    private string PagePath => Path.Combine(RepositoryPaths.Root, "docs", "diagnostics", Id + ".md");

    private static IEnumerable<DiagnosticRule> OfProject(string project) =>
        ((string[])["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"])
            .Select(file => Path.Combine(RepositoryPaths.Root, "generator", project, file))
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("CGN", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => new DiagnosticRule(cells[0], cells[2], cells[3]));

    /// <summary>Those that the build targets print, whose titles stand on their pages alone.</summary>
    private static IEnumerable<DiagnosticRule> OfBuild() =>
        XDocument
            .Load(
                Path.Combine(RepositoryPaths.Root, "generator", "CampaignsGen.Package", "build", "CampaignsGen.targets")
            )
            .Descendants()
            .Where(static element => element.Name.LocalName is "Error" or "Warning")
            .Select(static said => new DiagnosticRule((string)said.Attribute("Code")!, said.Name.LocalName, ""))
            .Select(rule => rule with { Title = rule.Page.Split('\n')[0][(rule.Id.Length + 4)..] });
}
