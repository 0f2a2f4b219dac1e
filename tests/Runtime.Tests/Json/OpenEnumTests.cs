using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Open enums: shared instances for what is known, equality by value for everything.</summary>
public sealed class OpenEnumTests
{
    [Fact]
    public void KnownOnesAreShared()
    {
        Assert.Same(ParcelState.Sent, ParcelState.FromValue("SENT"));
        Assert.True(ParcelState.Sent.IsKnown);
        Assert.Equal(ParcelState.Values.Sent, ParcelState.Sent.Value);
        Assert.Equal("SENT", ParcelState.Sent.ToString());
    }

    [Fact]
    public void UnknownOnesAreEqualByValue()
    {
        ParcelState lost = ParcelState.FromValue("LOST");
        ParcelState other = ParcelState.FromValue("LOST");
        Assert.False(lost.IsKnown);
        Assert.NotSame(lost, other);
        Assert.Equal(lost, other);
        Assert.True(lost == other);
        Assert.False(lost != other);
        Assert.Equal(lost.GetHashCode(), other.GetHashCode());
        Assert.True(lost.Equals((object)other));
    }

    [Fact]
    public void DifferentOnesDiffer()
    {
        ParcelState? none = null;
        Assert.True(ParcelState.Sent != ParcelState.Held);
        Assert.True(ParcelState.Sent != ParcelState.FromValue("sent"));
        Assert.True(ParcelState.Sent != none);
        Assert.True(none == null);
        Assert.False(ParcelState.Sent.Equals(none));
        Assert.False(ParcelState.Sent.Equals("SENT"));
    }

    [Fact]
    public void NullIsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => ParcelState.FromValue(null!));
        Assert.Throws<ArgumentNullException>(() => new KnownValues<ParcelState>(null!, "SENT"));
        Assert.Throws<ArgumentNullException>(() => new KnownValues<ParcelState>(Create, null!));
    }

    [Fact]
    public void TheFirstOfEqualValuesCounts()
    {
        var values = new KnownValues<ParcelState>(Create, "X", "X");
        Assert.Same(values[0], values.Find("X"));
        Assert.Same(values[0], values.Find("X"u8));
    }

    [Fact]
    public void TheKnownValuesAreAList()
    {
        Assert.Equal(3, ParcelState.Known.Count);
        Assert.Equal([ParcelState.Sent, ParcelState.Held, ParcelState.Zuegig], ParcelState.Known);
        Assert.Throws<IndexOutOfRangeException>(() => ParcelState.Known[3]);
    }

    private static ParcelState Create(string value, bool isKnown) => ParcelState.FromValue(value);
}
