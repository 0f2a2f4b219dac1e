using System.Text;
using System.Text.Json;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Objects, arrays and maps: order, duplicates, escaped and unknown names, nesting.</summary>
public sealed class JsonInObjectTests
{
    private static readonly PropertyNames Names = new("a", "b", "c");

    [Theory]
    [InlineData("{}", "")]
    [InlineData("{\"a\":1,\"b\":2,\"c\":3}", "0=1 1=2 2=3")]
    [InlineData("{\"c\":3,\"b\":2,\"a\":1}", "2=3 1=2 0=1")]
    [InlineData("{\"a\":1,\"x\":9,\"b\":2}", "0=1 x=9 1=2")]
    [InlineData("{\"x\":9,\"y\":8,\"a\":1}", "x=9 y=8 0=1")]
    [InlineData("{\"a\":1,\"a\":2}", "0=1 0=2")]
    [InlineData("{\"\\u0061\":1,\"\\u0062\":2,\"\\u0078\":9}", "0=1 1=2 x=9")]
    [InlineData("{\"A\":1,\"\":2,\"aa\":3,\"é\":4}", "A=1 =2 aa=3 é=4")]
    public void Properties(string json, string expected)
    {
        Assert.Equal(expected, Text.Read(json, ReadProperties));
        foreach (int length in (int[])[1, 2, 3, 5])
        {
            Assert.Equal(expected, Text.ReadSegmented(json, length, ReadProperties));
        }
    }

    [Fact]
    public void TheIndexTellsWhatIsExpectedNext()
    {
        var json = new JsonIn("{\"a\":1,\"x\":2,\"b\":3}"u8);
        json.BeginObject();
        int property = PropertyNames.None;

        Assert.True(json.NextProperty(Names, ref property));
        Assert.Equal(0, property);
        json.Skip();
        Assert.True(json.NextProperty(Names, ref property));
        Assert.Equal(~1, property);
        json.Skip();
        Assert.True(json.NextProperty(Names, ref property));
        Assert.Equal(1, property);
        json.Skip();
        Assert.False(json.NextProperty(Names, ref property));
    }

    [Fact]
    public void OfDuplicatesTheLastCounts()
    {
        Stop stop = Text.Read("{\"town\":\"a\",\"km\":1,\"town\":\"b\",\"km\":null}", StopJson.Read);
        Assert.Equal(new Stop { Town = "b" }, stop);
        Assert.Equal(2, Text.Read("{\"x\":1,\"x\":2}", static (ref JsonIn json) => json.ReadMap(JsonRead.Int32))["x"]);
    }

    [Fact]
    public void MapsAndNestedLists()
    {
        IReadOnlyDictionary<string, IReadOnlyList<string>> map = Text.Read(
            "{\"a\":[\"1\"],\"\":[],\"\\u00e9\":[\"2\",\"3\"]}",
            static (ref JsonIn json) => json.ReadMap(static (ref JsonIn json) => json.ReadList(JsonRead.String))
        );
        Assert.Equal(["a", "", "é"], map.Keys);
        Assert.Equal(["1"], map["a"]);
        Assert.Empty(map[""]);
        Assert.Equal(["2", "3"], map["é"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(1000)]
    public void ListsOfAnyLength(int count)
    {
        int[] expected = [.. Enumerable.Range(0, count)];
        Assert.Equal(expected, Text.Read(JsonSerializer.Serialize(expected), ReadNumbers));
    }

    [Fact]
    public void AListCannotBeChangedThroughItsType() =>
        Assert.True(((ICollection<int>)Text.Read("[1]", ReadNumbers)).IsReadOnly);

    [Fact]
    public void AByteOrderMarkIsPassedOver()
    {
        byte[] utf8 = [0xEF, 0xBB, 0xBF, .. "{\"town\":\"a\"}"u8];
        Assert.Equal("a", Text.Read(utf8, StopJson.Read).Town);
    }

    [Fact]
    public void SixtyFourLevelsAreRead()
    {
        string json = new string('[', 64) + new string(']', 64);
        Assert.Equal(json, Text.Read(json, JsonRead.Element).GetRawText());
        Assert.Contains(
            "nested deeper than 64 levels",
            Text.Fault($"[{json}]", JsonRead.Element).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "nested deeper than 64 levels",
            Text.Fault($"[{json}]", Skip).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void SkippingPassesOverAnyValue()
    {
        const string Json = "{\"x\":{\"town\":[1,{\"km\":[]}]},\"y\":[[]],\"town\":\"a\",\"z\":\"\\ud800\"}";
        Assert.Equal("a", Text.Read(Json, StopJson.Read).Town);
    }

    private static bool Skip(ref JsonIn json)
    {
        json.Skip();
        return true;
    }

    private static IReadOnlyList<int> ReadNumbers(ref JsonIn json) => json.ReadList(JsonRead.Int32);

    private static string ReadProperties(ref JsonIn json)
    {
        var seen = new StringBuilder();
        json.BeginObject();
        int property = PropertyNames.None;
        while (json.NextProperty(Names, ref property))
        {
            string name = property >= 0 ? $"{property}" : json.PropertyName;
            seen.Append($" {name}={json.ReadInt32()}");
        }

        return seen.ToString().TrimStart(' ');
    }
}
