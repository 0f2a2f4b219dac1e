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
            Assert.Equal(i, names.Find(utf8, 0));
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
                        Assert.Equal(Array.IndexOf(texts, text), names.Find(utf8, 0));
                    }
                },
                iter: 2_000
            );

    [Fact]
    public void TheSchemasOrderIsExpectedFirst()
    {
        var names = new PropertyNames("a", "é", "x\"y", "");
        Assert.Equal((",\"a\":", 0), Expected(names, 0));
        Assert.Equal((",\"é\":", 1), Expected(names, 1));
        Assert.Equal(("", 2), Expected(names, 2));
        Assert.Equal((",\"\":", 3), Expected(names, 3));
        Assert.Equal(("", 4), Expected(names, 4));
    }

    [Fact]
    public void TheOrderOfTheServiceIsLearnt()
    {
        var names = new PropertyNames("a", "b");
        Assert.Equal(1, names.Find("b"u8, 0));
        Assert.Equal(0, names.Find("a"u8, 2));
        Assert.Equal(-1, names.Find("c"u8, 1));
        Assert.Equal((",\"b\":", 1), Expected(names, 0));
        Assert.Equal((",\"a\":", 0), Expected(names, 2));
        Assert.Equal((",\"b\":", 1), Expected(names, 1));
    }

    [Fact]
    public void WhereThereIsNoOrderNothingIsLearntAnyMore()
    {
        var names = new PropertyNames("a", "b");
        for (int i = 0; i < 1000; i++)
        {
            names.Find("b"u8, 0);
        }

        names.Find("a"u8, 0);
        Assert.Equal((",\"b\":", 1), Expected(names, 0));
    }

    private static (string Text, int Index) Expected(PropertyNames names, int previous) =>
        (Encoding.UTF8.GetString(names.Next(previous, out int index)), index);

    [Fact]
    public void NullIsRefused() => Assert.Throws<ArgumentNullException>(() => new PropertyNames(null!));
}
