using System.Text.RegularExpressions;

namespace CampaignsGen.Package.Tests.Packing;

/// <summary>What the package's README says of an item is what its page says, without the links that lead nowhere there.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void It_says_the_same_of_the_metadata()
    {
        string[] ours = Rows(Repository.PathOf("docs", "openapi-client.md"));
        string[] packed = Rows(Repository.PathOf("generator", "CampaignsGen.Package", "README.md"));

        Assert.True(ours.Length > 10);
        Assert.Equal(ours.Select(static row => Link().Replace(row, "$1")), packed);
    }

    private static string[] Rows(string path) =>
        [
            .. File.ReadLines(path)
                .SkipWhile(static line => line != "| metadata | meaning | default |")
                .TakeWhile(static line => line.StartsWith('|')),
        ];

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();
}
