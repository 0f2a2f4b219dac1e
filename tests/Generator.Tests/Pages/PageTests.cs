using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Pages;

/// <summary>What the pages show is so: the example is reported as it is printed, the mended one is not.</summary>
public class PageTests
{
    public static TheoryData<string> Ids => [.. Page.Ids];

    /// <summary><c>UPDATE_SNAPSHOTS=1</c> writes what is printed into the page instead.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void An_example_is_reported_as_its_page_says(string id)
    {
        Page page = Page.Read(id);

        string[] lines =
        [
            .. PageRun.Of(page, page.Example).Diagnostics.Where(diagnostic => diagnostic.Id == id).Select(PageRun.Line),
        ];

        Assert.NotEmpty(lines);
        string printed = string.Concat(lines.Select(line => line + "\n"));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            page.Write(printed);
            return;
        }

        Assert.Equal(printed, page.Printed);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_mended_example_is_not(string id)
    {
        Page page = Page.Read(id);
        Assert.NotEqual(page.Example, page.Mended);

        GeneratorRun run = PageRun.Of(page, page.Mended);

        Assert.DoesNotContain(id, run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.NotEmpty(run.Sources);
        Assert.Empty(run.CompilerDiagnostics);
    }
}
