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
        Assert.Equal(-1, names.Find("a"u8));
        Assert.Equal(-1, names.Find(""u8));
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
            Assert.Equal(i, names.Find(utf8));
            Assert.Equal(i, names.Find(texts[i]));
            Assert.Equal(-1, names.Find(utf8.AsSpan()[..^1].ToArray().Append((byte)'x').ToArray()));
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
                        Assert.Equal(Array.IndexOf(texts, text), names.Find(utf8));
                    }
                },
                iter: 2_000
            );

    [Fact]
    public void ANameAsItFollowsAnother()
    {
        var names = new PropertyNames("a", "é", "x\"y", "");
        Assert.Equal(",\"a\":", Encoding.UTF8.GetString(names.After(0, 1)));
        Assert.Equal("\"é\":", Encoding.UTF8.GetString(names.After(1, 0)));
        Assert.True(names.After(2, 1).IsEmpty);
        Assert.Equal(",\"\":", Encoding.UTF8.GetString(names.After(3, 1)));
        Assert.True(names.After(4, 1).IsEmpty);
    }

    [Fact]
    public void NullIsRefused() => Assert.Throws<ArgumentNullException>(() => new PropertyNames(null!));
}
