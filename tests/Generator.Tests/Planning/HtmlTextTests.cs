using CampaignsGen.Generator.Planning;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Descriptions are CommonMark, which may hold HTML; documentation in an editor shows none of it.</summary>
public class HtmlTextTests
{
    [Theory]
    [InlineData("Plain, 1 < 2 and a > b.", "Plain, 1 < 2 and a > b.")]
    [InlineData("<p>One.</p>", "\n\nOne.\n\n")]
    [InlineData("One.<br/>Two.<BR>Three.", "One.\n\nTwo.\n\nThree.")]
    [InlineData("""See <a href="https://example.com">the <b>page</b></a>.""", "See [the page](https://example.com).")]
    [InlineData("Set <code>true</code>.", "Set `true`.")]
    [InlineData(
        """<strong style={{ color: "#4573D2" }}>Scope: </strong><code>tasks:read</code>""",
        "Scope: `tasks:read`"
    )]
    [InlineData("A List<string>, <your name> and </summary>.", "A List<string>, <your name> and </summary>.")]
    public void Marks_are_taken_out_and_nothing_else(string text, string plain) =>
        Assert.Equal(plain, HtmlText.WithoutMarks(text));

    [Fact]
    public void What_html_sets_apart_is_a_paragraph() =>
        Assert.Equal(["Second."], DocPlanner.Of("<p>First.</p><p>Second.</p>").Remarks);
}
