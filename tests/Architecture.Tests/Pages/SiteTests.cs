using System.Text.RegularExpressions;
using Architecture.Tests.Sources;
using TestKit;

namespace Architecture.Tests.Pages;

/// <summary>Each page of the docs and of the samples is in a table of contents of the site. The tool that builds it checks the other way round.</summary>
public sealed partial class SiteTests
{
    private static readonly string Docs = Path.Combine(RepositoryPaths.Root, "docs");

    [Fact]
    public void Each_page_is_in_a_table_of_contents()
    {
        HashSet<string> listed =
        [
            .. Directory.EnumerateFiles(Docs, "toc.yml", SearchOption.AllDirectories).SelectMany(Listed),
        ];
        string[] missing =
        [
            .. RepositoryFiles
                .Under("docs", "samples")
                .Where(file => Path.GetExtension(file) == ".md" && !listed.Contains(file))
                .Select(RepositoryFiles.Shown),
        ];

        Assert.NotEmpty(listed);
        Assert.Empty(missing);
    }

    private static IEnumerable<string> Listed(string contents) =>
        Reference()
            .Matches(File.ReadAllText(contents))
            .Select(match => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(contents)!, match.Groups[1].Value)));

    [GeneratedRegex(@"[hH]ref: (\S+\.md)\s*$", RegexOptions.Multiline)]
    private static partial Regex Reference();
}
