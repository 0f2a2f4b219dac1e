using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>The JSON of open enums, which the runtime reads and writes by their type alone.</summary>
public sealed class OpenEnumJsonTests
{
    [Fact]
    public void NumbersAreSharedWhereTheyAreKnown()
    {
        Assert.Same(ParcelClass.Large, Text.Read("9", JsonRead.IntegerEnum<ParcelClass>));
        Assert.Same(ParcelClass.Large, ParcelClass.FromValue(9));
        ParcelClass other = Text.Read("10", JsonRead.IntegerEnum<ParcelClass>);
        Assert.False(other.IsKnown);
        Assert.Equal(ParcelClass.FromValue(10), other);
    }

    [Theory]
    [InlineData("\"9\"", 9)]
    [InlineData("9", 9)]
    [InlineData("\"12\"", 12)]
    public void NumbersMayBeTextWhereTheListSaysSo(string json, long value) =>
        Assert.Equal(value, Text.Read(json, JsonRead.IntegerEnum<ParcelClass>).Value);

    [Theory]
    [InlineData("\"7\"", "7")]
    [InlineData("7", "7")]
    [InlineData("7.50", "7.50")]
    [InlineData("true", "true")]
    [InlineData("\"air\"", "air")]
    public void TextsMayBeOtherValuesWhereTheListSaysSo(string json, string value)
    {
        ParcelRoute route = Text.Read(json, JsonRead.Enum<ParcelRoute>);
        Assert.Equal(value, route.Value);
        Assert.Same(ParcelRoute.FromValue(value).IsKnown ? ParcelRoute.FromValue(value) : route, route);
    }

    [Fact]
    public void NothingElseIsReadAsText()
    {
        Text.Fault("9", JsonRead.Enum<ParcelState>);
        Text.Fault("null", JsonRead.Enum<ParcelRoute>);
        Text.Fault("{}", JsonRead.IntegerEnum<ParcelClass>);
    }

    [Fact]
    public void ListsOfThemAreReadAndWrittenByOneReaderAndWriter()
    {
        IReadOnlyList<ParcelState> states = Text.Read(
            "[\"SENT\",\"LOST\"]",
            static (ref JsonIn json) => json.ReadList(JsonRead.Enum<ParcelState>)
        );
        Assert.Equal([ParcelState.Sent, ParcelState.FromValue("LOST")], states);
        Assert.Equal(
            "[\"SENT\",\"LOST\"]",
            Text.Write(states, static (json, value) => json.WriteList(value, JsonWrite.Enum))
        );
        Assert.Equal("9", Text.Write(ParcelClass.Large, JsonWrite.IntegerEnum));
    }
}
