using CampaignsGen;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Left out, null, and a value are three different things.</summary>
public sealed class OptionalTests
{
    [Fact]
    public void DefaultIsLeftOut()
    {
        Optional<string?> note = default;
        Assert.False(note.HasValue);
        Assert.Null(note.GetValueOrDefault());
        Assert.Equal("", note.ToString());
        Assert.Equal(
            "The property is omitted, so it has no value. Check HasValue first, or use GetValueOrDefault().",
            Assert.Throws<InvalidOperationException>(() => note.Value).Message
        );
    }

    [Fact]
    public void NullIsAValue()
    {
        Optional<string?> note = null;
        Assert.True(note.HasValue);
        Assert.Null(note.Value);
        Assert.Equal("null", note.ToString());
        Assert.NotEqual(default, note);
        Assert.True(note != default);
    }

    [Fact]
    public void AnyKindOfValueConvertsByItself()
    {
        Optional<int?> number = 1;
        Optional<Guid?> id = Guid.Empty;
        Optional<Stop?> stop = new Stop { Town = "a" };
        Optional<IReadOnlyList<int>?> list = new List<int> { 1 };
        Assert.Equal((1, Guid.Empty, "a", 1), (number.Value, id.Value, stop.Value?.Town, list.Value?.Count));
        Assert.Equal("1", number.ToString());
    }

    [Fact]
    public void EqualityIsByContent()
    {
        var left = new Optional<IReadOnlyList<int>?>([1, 2]);
        var right = new Optional<IReadOnlyList<int>?>(new List<int> { 1, 2 });
        Assert.True(left == right);
        Assert.True(left.Equals((object)right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.True(left != new Optional<IReadOnlyList<int>?>([2, 1]));
        Assert.True(left != default);
        Assert.False(left.Equals("x"));
        Assert.Equal(0, default(Optional<int>).GetHashCode());
    }
}
