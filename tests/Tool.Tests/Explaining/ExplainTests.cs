using TestKit;

namespace CampaignsGen.Tool.Tests.Explaining;

public class ExplainTests
{
    [Fact]
    public async Task Every_page_is_shown()
    {
        using TestProject project = new();
        string[] pages = Directory.GetFiles(Path.Combine(RepositoryPaths.Root, "docs", "diagnostics"), "CGN*.md");
        Assert.True(pages.Length > 100);
        foreach (string page in pages)
        {
            string id = Path.GetFileNameWithoutExtension(page);
            string output = (await project.RunAsync("explain", id)).Expect(0);
            Assert.StartsWith($"{id}: ", output, StringComparison.Ordinal);
            Assert.DoesNotContain("```", output, StringComparison.Ordinal);
            Assert.Contains("What to do", output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("cgn1101")]
    [InlineData("1101")]
    public async Task An_id_may_be_written_short(string id)
    {
        using TestProject project = new();
        string output = (await project.RunAsync("explain", id)).Expect(0);
        Assert.StartsWith(
            "CGN1101: Reference cannot be resolved\n\nWarning.\n\nThe target of a $ref,",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("\n    openapi: 3.1.0\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "CGN1105",
        "There is no diagnostic 'CGN1105'. The closest matches are CGN1005, CGN1101, CGN1102, CGN1103, CGN1104."
    )]
    [InlineData("CGN11011", "There is no diagnostic 'CGN11011'. The closest match is CGN1011.")]
    [InlineData("hello", "There is no diagnostic 'hello'. The IDs range from CGN0001 to CGN3092.")]
    public async Task A_wrong_id_has_near_ones(string id, string message)
    {
        using TestProject project = new();
        ToolRun run = await project.RunAsync("explain", id);
        run.Expect(2);
        Assert.Equal("error: " + message, run.Errors);
    }
}
