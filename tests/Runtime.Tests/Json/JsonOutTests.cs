using System.Buffers;
using System.Text;
using System.Text.Json;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>What <see cref="JsonOut"/> writes and what it refuses.</summary>
public sealed class JsonOutTests
{
    [Fact]
    public void ObjectsArraysAndNames()
    {
        string json = Text.Write(
            0,
            static (json, _) =>
            {
                json.BeginObject();
                json.Name("a"u8).Write(1);
                json.Name("b \"é\"").BeginArray();
                json.Write(true);
                json.WriteNull();
                json.BeginObject();
                json.EndObject();
                json.EndArray();
                json.EndObject();
            }
        );
        Assert.Equal("""{"a":1,"b \"é\"":[true,null,{}]}""", json);
    }

    [Fact]
    public void OnlyWhatMustBeIsEscaped() =>
        Assert.Equal("\"<a href='x'>&+é\\\"\\\\\\u0000\\n\"", Text.Write("<a href='x'>&+é\"\\\0\n", JsonWrite.String));

    [Fact]
    public void Scalars()
    {
        Assert.Equal("-5", Text.Write(-5, JsonWrite.Int32));
        Assert.Equal("false", Text.Write(false, JsonWrite.Boolean));
        Assert.Equal("0.1", Text.Write(0.1f, JsonWrite.Single));
        Assert.Equal("1.50", Text.Write(1.50m, JsonWrite.Decimal));
        Assert.Equal("\"/a?b=c&d\"", Text.Write(new Uri("/a?b=c&d", UriKind.Relative), JsonWrite.Uri));
        Assert.Equal("\"https://example.com\"", Text.Write(new Uri("https://example.com"), JsonWrite.Uri));
        Assert.Equal("\"10:00:00\"", Text.Write(new TimeOnly(10, 0), JsonWrite.TimeOnly));
        Assert.Equal("\"10:00:00.25\"", Text.Write(new TimeOnly(10, 0, 0, 250), JsonWrite.TimeOnly));
        Assert.Equal(
            "\"2030-05-01T10:00:00Z\"",
            Text.Write(new DateTimeOffset(2030, 5, 1, 10, 0, 0, TimeSpan.Zero), JsonWrite.DateTimeOffset)
        );
        Assert.Equal(
            "\"2030-05-01T10:00:00-05:30\"",
            Text.Write(new DateTimeOffset(2030, 5, 1, 10, 0, 0, new TimeSpan(-5, -30, 0)), JsonWrite.DateTimeOffset)
        );
        Assert.Equal("\"P1DT2H\"", Text.Write(new TimeSpan(1, 2, 0, 0), JsonWrite.TimeSpan));
        Assert.Equal("\"-P10675199DT2H48M5.4775808S\"", Text.Write(TimeSpan.MinValue, JsonWrite.TimeSpan));
    }

    [Fact]
    public void AnElementKeepsItsNumbers()
    {
        using JsonDocument document = JsonDocument.Parse("""{ "a": [1.00, 1e400, "\u00e9"] }""");
        Assert.Equal("""{"a":[1.00,1e400,"é"]}""", Text.Write(document.RootElement, JsonWrite.Element));
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void NumbersThatJsonLacksAreRefused(double value, string name)
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => Text.Write(value, JsonWrite.Double));
        Assert.StartsWith(
            $"JSON cannot represent {name}. Only finite numbers can be sent.",
            fault.Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => Text.Write((float)value, JsonWrite.Single));
    }

    [Theory]
    [InlineData("D800")]
    [InlineData("0061 DC00")]
    [InlineData("D83D DE00 D83D")]
    [InlineData("DE00 D83D")]
    [InlineData("DFFF 0061")]
    public void HalfASurrogatePairIsRefused(string units)
    {
        string text = string.Concat(units.Split(' ').Select(static unit => (char)Convert.ToInt32(unit, 16)));
        Assert.Throws<ArgumentException>(() => Text.Write(text, JsonWrite.String));
        Assert.Throws<ArgumentException>(() => Text.Write<string>(text, static (json, name) => json.Name(name)));
    }

    [Fact]
    public void AnElementThatCannotBeWrittenLeavesNothingToTheNextText()
    {
        using JsonDocument broken = JsonDocument.Parse("""{"a":1,"b":"\ud800"}""");
        using JsonDocument whole = JsonDocument.Parse("[1]");
        var buffer = new ArrayBufferWriter<byte>();
        var json = new JsonOut(buffer);
        Assert.ThrowsAny<Exception>(() => json.Write(broken.RootElement));
        json.Reset(buffer);
        json.Write(whole.RootElement);
        json.Flush();
        Assert.Equal("[1]", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Fact]
    public void AnElementThatIsDefaultIsRefused() =>
        Assert.Throws<ArgumentException>(() => Text.Write<JsonElement>(default, JsonWrite.Element));

    [Fact]
    public void NullIsRefusedByTheNameTheCallerUses()
    {
        string town = null!;
        Uri link = null!;
        byte[] seal = null!;
        Assert.Equal(
            "town",
            Assert.Throws<ArgumentNullException>(() => Text.Write(0, (json, _) => json.Write(town))).ParamName
        );
        Assert.Equal(
            "link",
            Assert.Throws<ArgumentNullException>(() => Text.Write(0, (json, _) => json.Write(link))).ParamName
        );
        Assert.Equal(
            "seal",
            Assert.Throws<ArgumentNullException>(() => Text.Write(0, (json, _) => json.Write(seal))).ParamName
        );
        Assert.Throws<ArgumentNullException>(() => Text.Write(0, static (json, _) => json.Name((string)null!)));

        var stop = new Stop { Town = null! };
        Assert.Equal(
            "value.Town",
            Assert.Throws<ArgumentNullException>(() => Text.Write(stop, StopJson.Write)).ParamName
        );
    }

    [Fact]
    public void NullItemsAreRefusedWithTheirPlace()
    {
        IReadOnlyList<string> tags = ["a", null!];
        IReadOnlyList<Stop> stops = [null!];
        IReadOnlyDictionary<string, string> labels = new Dictionary<string, string> { ["x"] = null! };
        Assert.Equal("tags[1]", NullAt(json => json.WriteList(tags, JsonWrite.String)));
        Assert.Equal("stops[0]", NullAt(json => json.WriteList(stops, StopJson.Write)));
        Assert.Equal("labels[\"x\"]", NullAt(json => json.WriteMap(labels, JsonWrite.String)));
        Assert.Equal("labels[\"x\"]", NullAt(json => json.WriteEntries(labels, JsonWrite.String)));

        tags = null!;
        labels = null!;
        Assert.Equal("tags", NullAt(json => json.WriteList(tags, JsonWrite.String)));
        Assert.Equal("labels", NullAt(json => json.WriteMap(labels, JsonWrite.String)));
        Assert.Equal("labels", NullAt(json => json.WriteEntries(labels, JsonWrite.String)));
    }

    [Fact]
    public void AFaultThatIsNotTheItemsIsLeftAlone()
    {
        IReadOnlyList<Stop> stops = [new Stop { Town = null! }];
        Assert.Equal("value.Town", NullAt(json => json.WriteList(stops, StopJson.Write)));
    }

    [Fact]
    public void NullItemsAreWrittenWhereTheSchemaAllowsThem()
    {
        IReadOnlyList<string?> tags = ["a", null];
        string json = Text.Write(
            tags,
            static (json, tags) =>
                json.WriteList(
                    tags,
                    static (json, tag) =>
                    {
                        if (tag is null)
                        {
                            json.WriteNull();
                        }
                        else
                        {
                            json.Write(tag);
                        }
                    }
                )
        );
        Assert.Equal("[\"a\",null]", json);
    }

    [Fact]
    public void MapsOfAnyType()
    {
        SortedDictionary<string, int> map = new(StringComparer.Ordinal) { ["b"] = 1, ["a"] = 2 };
        Assert.Equal("""{"a":2,"b":1}""", Text.Write(map, static (json, map) => json.WriteMap(map, JsonWrite.Int32)));
    }

    [Fact]
    public void OneObjectWritesManyTexts()
    {
        var first = new ArrayBufferWriter<byte>();
        var second = new ArrayBufferWriter<byte>();
        var json = new JsonOut(first);
        json.BeginArray();
        json.Reset(second);
        json.Write("é");
        json.Flush();
        Assert.Equal("\"é\"", Encoding.UTF8.GetString(second.WrittenSpan));
        Assert.Equal(0, first.WrittenCount);
    }

    private static string? NullAt(Action<JsonOut> write) =>
        Assert.Throws<ArgumentNullException>(() => Text.Write(0, (json, _) => write(json))).ParamName;
}
