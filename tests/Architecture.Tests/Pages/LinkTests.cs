using TestKit;

namespace Architecture.Tests.Pages;

/// <summary>The links of the Markdown files lead to files of the repository and to headings in them. Addresses elsewhere are not asked for.</summary>
public class LinkTests
{
    [Fact]
    public void Each_link_leads_somewhere()
    {
        string[] faults =
        [
            .. MarkdownPage.All.SelectMany(static page =>
                page.Links.Where(link => !Leads(page, link.Target))
                    .Select(link => $"{page.Shown}({link.Line}): {link.Target}")
            ),
        ];

        Assert.Contains(MarkdownPage.All, static page => page.Links.Any());
        Assert.True(faults.Length == 0, $"Links that lead nowhere:\n{string.Join('\n', faults)}");
    }

    [Theory]
    [InlineData("docs/README.md", true)]
    [InlineData("docs/README.md#documentation", true)]
    [InlineData("docs/README.md#nothing", false)]
    [InlineData("docs/nothing.md", false)]
    [InlineData("#limits", true)]
    [InlineData("#nothing", false)]
    [InlineData("../nothing", false)]
    public void What_leads_nowhere_is_told(string target, bool leads) =>
        Assert.Equal(leads, Leads(MarkdownPage.Of("README.md"), target));

    private static bool Leads(MarkdownPage page, string target)
    {
        if (
            target.StartsWith("https://", StringComparison.Ordinal)
            || target.StartsWith("http://", StringComparison.Ordinal)
        )
        {
            return true;
        }

        string[] parts = target.Split('#', 2);
        string file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.File)!, parts[0]));
        bool isHere = file.StartsWith(RepositoryPaths.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        MarkdownPage? other =
            parts[0].Length == 0 ? page : MarkdownPage.All.FirstOrDefault(known => known.File == file);
        return parts.Length == 2
            ? other is not null && other.Anchors.Contains(parts[1])
            : isHere && (other is not null || Path.Exists(file));
    }
}
