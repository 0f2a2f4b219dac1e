using CampaignsGen.Generator.Comparing;
using Xunit;

namespace Generator.Tests.Comparing;

/// <summary>Texts of the document in messages.</summary>
public class WordsTests
{
    [Theory]
    [InlineData(78, "😀…")]
    [InlineData(79, "…")]
    [InlineData(80, "…")]
    public void A_long_text_is_not_cut_within_a_character(int before, string end)
    {
        string start = new('a', before);
        Assert.Equal($"'{start}{end}'", Words.Quote(start + "😀 and more"));
    }

    [Fact]
    public void A_text_that_fits_is_shown_whole()
    {
        string text = new string('a', 78) + "😀";
        Assert.Equal($"'{text}'", Words.Quote(text));
    }
}
