using System.Text;
using System.Text.Json;
using CampaignsGen.Runtime;
using CsCheck;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>The tokens are those that <see cref="Utf8JsonReader"/> finds, and the text breaks where that says so.</summary>
public sealed class JsonTokensTests
{
    private const int Samples = 50_000;

    [Fact]
    public void TokensAreThoseOfTheBaseLibrary() =>
        Mutated.Texts.Sample(
            static utf8 =>
            {
                List<(JsonToken, int, string)>? expected = Expected(utf8, JsonIn.MaxDepth);
                List<(JsonToken, int, string)>? actual = Actual(utf8, JsonIn.MaxDepth, out _);
                Assert.Equal(expected is null, actual is null);
                if (expected is not null)
                {
                    Assert.Equal(expected, actual);
                }
            },
            iter: Samples
        );

    [Theory]
    [InlineData("", 0, "expected a value but found the end")]
    [InlineData("{\"a\":1,}", 7, "expected a property name but found '}'")]
    [InlineData("{a", 1, "expected a property name but found 'a'")]
    [InlineData("{\"a\" 1}", 5, "expected ':' but found '1'")]
    [InlineData("{\"a\":1 \"b\":2}", 7, "expected ',' or '}' but found '\"'")]
    [InlineData("[1 2]", 3, "expected ',' or ']' but found '2'")]
    [InlineData("[1,]", 3, "expected a value but found ']'")]
    [InlineData("[1", 2, "expected ',' or ']' but found the end")]
    [InlineData("nul", 3, "expected 'null' but found the end")]
    [InlineData("tRue", 1, "expected 'true' but found 'R'")]
    [InlineData("01", 0, "no JSON number begins with '0'")]
    [InlineData("\"a\\x\"", 2, "no JSON escape sequence begins with 'x'")]
    [InlineData("\"a", 2, "expected a quotation mark at the end of the string but found the end")]
    [InlineData("\"a\n\"", 2, "expected a quotation mark at the end of the string but found the byte 0x0A")]
    [InlineData("1 2", 2, "expected only one value but found '2'")]
    [InlineData("[[[]]]", 2, "objects and arrays are nested deeper than 2 levels")]
    public void WhatBreaksTheGrammarIsSaid(string text, int position, string fault)
    {
        Assert.Null(Actual(Encoding.UTF8.GetBytes(text), 2, out (string? Fault, int End) broken));
        Assert.Equal((fault, position), broken);
    }

    [Fact]
    public void LevelsAreKeptHoweverManyThereAre()
    {
        const int Levels = 500;
        var text = new StringBuilder();
        for (int level = 0; level < Levels; level++)
        {
            text.Append(level % 3 == 0 ? "{\"a\":" : "[");
        }

        text.Append('1');
        for (int level = Levels - 1; level >= 0; level--)
        {
            text.Append(level % 3 == 0 ? '}' : ']');
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(text.ToString());
        Assert.Equal(Expected(utf8, 1_000), Actual(utf8, int.MaxValue, out _));
        var tokens = new JsonTokens(utf8, int.MaxValue);
        Assert.True(tokens.Read() && tokens.Skip() && !tokens.Read());
        Assert.Null(tokens.Fault);
        Assert.Equal(0, tokens.Depth);
    }

    private static List<(JsonToken, int, string)>? Actual(byte[] utf8, int maxDepth, out (string?, int) broken)
    {
        List<(JsonToken, int, string)> all = [];
        var tokens = new JsonTokens(utf8, maxDepth);
        while (tokens.Read())
        {
            all.Add((tokens.Token, tokens.Start, Convert.ToHexString(tokens.Value)));
        }

        broken = (tokens.Fault, tokens.End);
        return tokens.Fault is null ? all : null;
    }

    private static List<(JsonToken, int, string)>? Expected(byte[] utf8, int maxDepth)
    {
        List<(JsonToken, int, string)> all = [];
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth });
            while (reader.Read())
            {
                all.Add((Of(reader.TokenType), (int)reader.TokenStartIndex, Convert.ToHexString(reader.ValueSpan)));
            }

            return all;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonToken Of(JsonTokenType type) =>
        type switch
        {
            JsonTokenType.StartObject => JsonToken.BeginObject,
            JsonTokenType.EndObject => JsonToken.EndObject,
            JsonTokenType.StartArray => JsonToken.BeginArray,
            JsonTokenType.EndArray => JsonToken.EndArray,
            JsonTokenType.PropertyName => JsonToken.Name,
            JsonTokenType.String => JsonToken.String,
            JsonTokenType.Number => JsonToken.Number,
            JsonTokenType.True => JsonToken.True,
            JsonTokenType.False => JsonToken.False,
            _ => JsonToken.Null,
        };
}
