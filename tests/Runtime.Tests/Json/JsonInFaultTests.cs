using System.Text;
using System.Text.Json;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Every fault says what is wrong and where: path, byte, line and position in the line.</summary>
public sealed class JsonInFaultTests
{
    private static readonly PropertyNames OddNames = new("a\n::error::b\u2028");

    [Theory]
    [InlineData("[]", "$", 0, "expected an object but found an array")]
    [InlineData("{\"town\":1}", "$.town", 8, "expected a string but found a number")]
    [InlineData(
        "{\"town\":\"a\",\"km\":1e400}",
        "$.km",
        17,
        "expected a number of at most 1.7976931348623157E+308 but found 1e400"
    )]
    [InlineData("{[:0.5}", "$", 1, "expected a property name but found '['")]
    [InlineData("{5:0.5}", "$", 1, "expected a property name but found '5'")]
    [InlineData("{\"x\":1,null:0.5}", "$", 7, "expected a property name but found 'n'")]
    [InlineData("{\"x\":[{}],\"town\":\"a\",\"km\":[]}", "$.km", 26, "expected a number but found an array")]
    [InlineData("{\"km\":1}", "$", 7, "the required property 'town' is missing")]
    [InlineData("{\"town\":\"a\"} x", "$", 13, "expected only one value but found 'x'")]
    [InlineData("{\"town\":\"a\"", "$.town", 11, "expected ',' or '}' but found the end")]
    [InlineData("{\"town\":\"a\",}", "$", 12, "expected a property name but found '}'")]
    [InlineData("{\"x\":[1,2,{\"a b\":y}]}", "$.x[2]['a b']", 17, "expected a value but found 'y'")]
    [InlineData("{\"x\":[y]}", "$.x[0]", 6, "expected a value but found 'y'")]
    [InlineData("{\"x\":[1, y]}", "$.x[1]", 9, "expected a value but found 'y'")]
    [InlineData("", "$", 0, "expected a value but found the end")]
    public void PathAndByte(string json, string path, int offset, string message)
    {
        JsonException fault = Text.Fault(json, StopJson.Read);
        Assert.Equal($"{path}: {message}, at byte {offset}", fault.Message);
        Assert.Equal(path, fault.Path);
        Assert.Equal(0, fault.LineNumber);
        Assert.Equal(offset, fault.BytePositionInLine);
    }

    [Fact]
    public void PathThroughListsAndMaps()
    {
        const string Json = "{\"stops\":[{\"town\":\"a\"},{\"town\":\"b\",\"x\":[0]},{\"town\":null}]}";
        Assert.Equal(
            "$.stops[2].town: expected a string but found null, at byte 52",
            Text.Fault(Json, ParcelJson.Read).Message
        );
        Assert.Equal(
            "$.grid[1][2]: expected an integer but found a string, at byte 20",
            Text.Fault("{\"grid\":[[1,2],[3,4,\"5\"]]}", ParcelJson.Read).Message
        );
        Assert.Equal(
            "$.labels['it\\'s']: expected a string but found an object, at byte 18",
            Text.Fault("{\"labels\":{\"it's\":{}}}", ParcelJson.Read).Message
        );
    }

    /// <summary>Names are the document's and the server's, and a message is a line of somebody's log.</summary>
    [Fact]
    public void NamesStayOnTheLine()
    {
        JsonException missing = Text.Fault<int>("{}", static (ref JsonIn json) => throw json.Missing(OddNames, 1));
        Assert.Contains("'a\\u000a::error::b\\u2028' is missing", missing.Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "$['x\\u202e']: ",
            Text.Fault("{\"x\u202e\":y}", StopJson.Read).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void MissingNamesTheObjectThatLacksIt()
    {
        const string Json = "{\"stops\":[{\"town\":\"a\"},{\"km\":1}]}";
        Assert.Equal(
            "$.stops[1]: the required property 'town' is missing, at byte 30",
            Text.Fault(Json, ParcelJson.Read).Message
        );
    }

    [Theory]
    [InlineData("{\n  \"town\": tru\n}", 1, 13, "$.town", 15)]
    [InlineData("{\r\n\r\n \"town\":\"é\", \"km\": \"x\" }", 2, 20, "$.km", 25)]
    public void LinesAreCounted(string json, int line, int position, string path, int offset)
    {
        JsonException fault = Text.Fault(json, StopJson.Read);
        Assert.Equal((line, position), (fault.LineNumber, fault.BytePositionInLine));
        Assert.StartsWith($"{path}: ", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith($", at byte {offset}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AByteOrderMarkIsCounted()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        JsonException fault = Text.Fault([.. mark, .. "{\"town\":1}"u8], StopJson.Read);
        Assert.Equal("$.town: expected a string but found a number, at byte 11", fault.Message);
        Assert.Equal(11, fault.BytePositionInLine);

        JsonException second = Text.Fault([.. mark, .. "\n[]"u8], StopJson.Read);
        Assert.EndsWith(", at byte 4", second.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0), (second.LineNumber, second.BytePositionInLine));
    }

    [Fact]
    public void NamesInThePathAreSafeToPrint()
    {
        Assert.StartsWith(
            "$['\\u000a\\u0085']: ",
            Text.Fault("{\"\\n\\u0085\":x}", StopJson.Read).Message,
            StringComparison.Ordinal
        );

        string longName = new('n', 200);
        Assert.StartsWith(
            $"$['{longName[..64]}…']: ",
            Text.Fault($"{{\"{longName}\":x}}", StopJson.Read).Message,
            StringComparison.Ordinal
        );

        string start = new('n', 63);
        Assert.StartsWith(
            $"$['{start}…']: ",
            Text.Fault($"{{\"{start}😀n\":x}}", StopJson.Read).Message,
            StringComparison.Ordinal
        );

        byte[] invalid = [.. "{\""u8, 0xFF, .. "\":x}"u8];
        Assert.StartsWith("$['\uFFFD']: ", Text.Fault(invalid, StopJson.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnInvalidNameIsAFaultOnlyWhereItIsKept()
    {
        byte[] invalid = [.. "{\"town\":\"a\",\""u8, 0xFF, .. "\":1}"u8];
        Assert.Equal("a", Text.Read(invalid, StopJson.Read).Town);

        JsonException fault = Text.Fault(invalid, static (ref JsonIn json) => json.ReadMap(JsonRead.Element));
        Assert.Contains("the name is not valid UTF-8", fault.Message, StringComparison.Ordinal);
        Text.Fault("{\"\\ud800\":1}", static (ref JsonIn json) => json.ReadMap(JsonRead.Element));
    }

    [Fact]
    public void ThroughAConverterTheModelNamesThePlace()
    {
        JsonException fault = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Dictionary<string, Parcel>>(
                "{\"p\":{\"stops\":[{\"town\":\"a\"},{\"town\":2}]}}"
            )
        );
        Assert.Equal("Parcel.stops[1].town: expected a string but found a number", fault.Message);
        Assert.Equal("$.p", fault.Path);
        Assert.Equal(0, fault.LineNumber);
        Assert.InRange(fault.BytePositionInLine ?? 0, 35, 37);
    }

    [Fact]
    public void ThroughAConverterMalformedTextIsAFaultToo()
    {
        JsonException fault = Assert.ThrowsAny<JsonException>(() =>
            JsonSerializer.Deserialize<Stop>("{\"town\":\"\\ud800\"}")
        );
        Assert.StartsWith("Stop.town: the text is not valid UTF-8", fault.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Stop>("{\"town\":x}"));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Stop>("{\"town\""));
    }

    [Fact]
    public void EveryTruncationOfADocumentIsAFault()
    {
        byte[] whole = Encoding.UTF8.GetBytes("{\"town\":\"\\u00e9é\",\"km\":[-1.5e3,true,null,{\"a\":\"b\"}]}");
        for (int length = 0; length < whole.Length; length++)
        {
            Text.Fault(whole[..length], JsonRead.Element);
        }
    }
}
