using System.Text.RegularExpressions;
using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TestKit;

namespace Analyzers.Tests.Rules;

/// <summary>What the pages show is so: the first example is reported with the message that is printed, the mended one is not.</summary>
public partial class PageTests
{
    private static readonly DiagnosticAnalyzer[] All =
    [
        new RequiredSettingAnalyzer(),
        new SettingValueAnalyzer(),
        new AppSettingsAnalyzer(),
        new ClientLifetimeAnalyzer(),
        new RequestAnalyzer(),
        new RegisteredTwiceAnalyzer(),
        new RepeatedRequestAnalyzer(),
    ];

    [Theory]
    [InlineData("CGN2001")]
    [InlineData("CGN2002")]
    [InlineData("CGN2003")]
    [InlineData("CGN2004")]
    [InlineData("CGN2005")]
    [InlineData("CGN2006")]
    [InlineData("CGN2007")]
    [InlineData("CGN2008")]
    [InlineData("CGN2009")]
    [InlineData("CGN2010")]
    public async Task An_example_does_what_its_page_says(string id)
    {
        string page = await File.ReadAllTextAsync(
            Path.Combine(RepositoryPaths.Root, "docs", "diagnostics", id + ".md")
        );
        string[] codes = Blocks(page, "csharp");
        string[] files = Blocks(page, "json");

        IReadOnlyList<Diagnostic> reported = await ReportedAsync(codes[0], files.FirstOrDefault());
        IReadOnlyList<Diagnostic> mended = await ReportedAsync(codes[^1], files.LastOrDefault());

        Diagnostic diagnostic = Assert.Single(reported, diagnostic => diagnostic.Id == id);
        Assert.EndsWith(
            $"{diagnostic.Severity.ToString().ToLowerInvariant()} {id}: {diagnostic.GetMessage()}",
            Blocks(page, "")[0].Trim(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(mended, other => other.Id == id);
    }

    private static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(string code, string? file)
    {
        UserProject project = UserProject.OfPets(Declarations(code) + code);
        AdditionalText[] files = file is null ? [] : [new JsonFile("appsettings.json", file)];
        List<Diagnostic> reported = [];
        foreach (DiagnosticAnalyzer analyzer in All)
        {
            reported.AddRange(await Analysis.OfAsync(analyzer, project, files));
        }

        return reported;
    }

    /// <summary>What an example takes for granted.</summary>
    private static string Declarations(string code) =>
        (
            code.Contains("builder", StringComparison.Ordinal)
                ? "var builder = Host.CreateApplicationBuilder(args);\n"
                : ""
        )
        + (
            code.Contains("http,", StringComparison.Ordinal) && !code.Contains("http =", StringComparison.Ordinal)
                ? "var http = new HttpClient();\n"
                : ""
        )
        + (
            code.Contains("client.", StringComparison.Ordinal) && !code.Contains("client =", StringComparison.Ordinal)
                ? "var client = new PetsClient(new HttpClient(), new PetsClientOptions());\n"
                : ""
        )
        + (code.StartsWith("options.", StringComparison.Ordinal) ? "var options = new PetsClientOptions();\n" : "");

    private static string[] Blocks(string page, string language) =>
        [
            .. Block()
                .Matches(page.ReplaceLineEndings("\n"))
                .Where(block => block.Groups[1].Value == language)
                .Select(static block => block.Groups[2].Value),
        ];

    [GeneratedRegex("^```([a-z]*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
