using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Generator.Tests.Pages;
using TestKit;
using Xunit;

namespace Generator.Tests.Guides;

/// <summary>
/// The pages of <c>docs/recipes</c> and <c>docs/coming-from</c> say the truth: all their code compiles but what is marked as
/// another tool's, and their documents, projects and settings can be read.
/// </summary>
public partial class RecipeTests
{
    /// <summary>What a block may be; the name of a tool behind the language is that of another one, whose code is not compiled.</summary>
    private static readonly string[] Kinds =
    [
        "yaml",
        "yaml baseline",
        "yaml workflow",
        "csharp",
        "csharp program",
        "csharp type",
        "xml",
        "json",
        "ini",
        "sh",
        "text",
        "csharp NSwag",
        "csharp Kiota",
        "csharp Refit",
        "csharp HttpClient",
        "csharp ASP.NET",
        "xml NSwag",
        "json Refitter",
    ];

    public static TheoryData<string, string> Pages
    {
        get
        {
            TheoryData<string, string> pages = [];
            foreach (string folder in (string[])["coming-from", "recipes"])
            {
                foreach (string name in Guide.Names(folder))
                {
                    pages.Add(folder, name);
                }
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_examples_compile(string folder, string name)
    {
        Guide guide = Guide.Read(folder, name);
        Assert.NotEmpty(guide.Examples.Concat(guide.Programs));
        Assert.Empty(GeneratorRun.Of(GuideCode.Examples(guide), Documents(guide)).CompilerDiagnostics);
        foreach (string program in guide.Programs)
        {
            Assert.Empty(GeneratorRun.Of(GuideCode.Program(guide, program), Documents(guide)).CompilerDiagnostics);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_names_and_shows_what_is_reported(string folder, string name)
    {
        Guide guide = Guide.Read(folder, name);
        GeneratorRun run = GeneratorRun.Of(Documents(guide));
        Assert.Equal(guide.Reported, run.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order());
        Assert.All(
            run.Diagnostics.Where(static diagnostic => diagnostic.Id.StartsWith("CGN3", StringComparison.Ordinal)),
            diagnostic => Assert.Contains(PageRun.Line(diagnostic), guide.Text, StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_is_of_a_known_kind_and_can_be_read(string folder, string name)
    {
        Guide guide = Guide.Read(folder, name);
        Assert.All(guide.Blocks, block => Assert.Contains(block.Info, Kinds));
        Assert.NotEmpty(guide.Markup);
        Assert.All(guide.Of("json"), static text => JsonDocument.Parse(text).Dispose());
        Assert.All(guide.Of("yaml workflow"), static text => Assert.Empty(YamlFaults(text)));
    }

    /// <summary>Another place of the same page is not looked for.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_links_lead_somewhere(string folder, string name)
    {
        Guide guide = Guide.Read(folder, name);
        string[] targets = [.. Link().Matches(guide.Text).Select(static link => link.Groups["target"].Value)];
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(Guide.PathOf(folder), target)), target));
    }

    [Theory]
    [InlineData("coming-from")]
    [InlineData("recipes")]
    public void The_table_of_contents_has_every_page(string folder)
    {
        string contents = File.ReadAllText(Path.Combine(Guide.PathOf(folder), "toc.yml"));
        Assert.Equal(
            Guide.Names(folder).Select(static name => name + ".md"),
            Entry()
                .Matches(contents)
                .Select(static entry => entry.Groups["page"].Value.Trim())
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The clients, and the baseline that they are compared with.</summary>
    private static IReadOnlyList<TestDocument> Documents(Guide guide) =>
        [
            .. guide.Clients,
            .. guide
                .Of("yaml baseline")
                .Select(text => new TestDocument(guide.Clients[0].Metadata["Baseline"], text) { IsClient = false }),
        ];

    /// <summary>What the parser of documents says of another text in YAML.</summary>
    private static IEnumerable<string> YamlFaults(string text) =>
        GeneratorRun
            .Of([new TestDocument("workflow.yaml", text)])
            .Diagnostics.Where(static diagnostic => diagnostic.Id == "CGN1001")
            .Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\]\((?!https?:|#)(?<target>[^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"href: (?<page>\S+\.md)")]
    private static partial Regex Entry();
}
