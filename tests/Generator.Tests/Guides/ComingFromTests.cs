using System.Text.RegularExpressions;
using Xunit;

namespace Generator.Tests.Guides;

/// <summary>The pages of <c>docs/coming-from</c> are about one document and the same ten things, in one order.</summary>
public partial class ComingFromTests
{
    public static TheoryData<string> Names => [.. Guide.Names("coming-from")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_has_the_ten_things_what_changes_and_what_to_delete(string name)
    {
        string[] headings = [.. Headings(name)];
        Assert.Equal(Headings("nswag"), headings);
        Assert.Equal(
            Enumerable.Range(1, 10),
            headings.Take(10).Select(static heading => int.Parse(Number().Match(heading).Value))
        );
        Assert.Equal(["What changes", "What to delete", "The document"], headings.Skip(10));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_is_about_the_same_document(string name) =>
        Assert.Equal(Guide.Read("coming-from", "nswag").Document, Guide.Read("coming-from", name).Document);

    private static IEnumerable<string> Headings(string name) =>
        Heading().Matches(Guide.Read("coming-from", name).Text).Select(static heading => heading.Groups["text"].Value);

    [GeneratedRegex("^## (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\d+")]
    private static partial Regex Number();
}
