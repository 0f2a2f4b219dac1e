using System.Text;
using CampaignsGen.Runtime;
using CsCheck;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Names are found by their bytes, however many there are and however alike they look.</summary>
public sealed class PropertyNamesTests
{
    [Fact]
    public void NoNames()
    {
        var names = new PropertyNames();
        Assert.Equal(0, names.Count);
        Assert.Equal(-1, names.Find("a"u8, 0));
        Assert.Equal(-1, names.Find(""u8, 0));
    }

    [Theory]
    [InlineData(10_000, "property{0}")]
    [InlineData(5_000, "{0:D5}aLongerTailThatAllOfThemShare")]
    [InlineData(5_000, "aLongerHeadThatAllOfThemShare{0:D5}")]
    [InlineData(300, "{0}")]
    public void ThousandsOfNames(int count, string form)
    {
        string[] texts = [.. Enumerable.Range(0, count).Select(i => string.Format(null, form, i))];
        var names = new PropertyNames(texts);
        Assert.Equal(count, names.Count);
        for (int i = 0; i < count; i++)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(texts[i]);
            Assert.Equal(i, names.Find(utf8, i));
            Assert.Equal(i, names.Find(utf8, 0));
            Assert.Equal(i, names.Find(utf8, count));
            Assert.Equal(i, names.Find(texts[i]));
            Assert.Equal(-1, names.Find(utf8.AsSpan()[..^1].ToArray().Append((byte)'x').ToArray(), 0));
        }
    }

    [Fact]
    public void AnyNames() =>
        Gen.Select(Sampled.Strings.Array[0, 30], Sampled.Strings)
            .Sample(
                static (texts, other) =>
                {
                    var names = new PropertyNames(texts);
                    foreach (string text in texts.Append(other))
                    {
                        byte[] utf8 = Encoding.UTF8.GetBytes(text);
                        Assert.Equal(Array.IndexOf(texts, text), names.Find(utf8, texts.Length));
                    }
                },
                iter: 2_000
            );

    [Fact]
    public void NullIsRefused() => Assert.Throws<ArgumentNullException>(() => new PropertyNames(null!));
}
