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
    [InlineData("", 0, "a value is expected, but here is the end")]
    [InlineData("{\"a\":1,}", 7, "a property's name is expected, but here is '}'")]
    [InlineData("{a", 1, "a property's name is expected, but here is 'a'")]
    [InlineData("{\"a\" 1}", 5, "':' is expected, but here is '1'")]
    [InlineData("{\"a\":1 \"b\":2}", 7, "',' or '}' is expected, but here is '\"'")]
    [InlineData("[1 2]", 3, "',' or ']' is expected, but here is '2'")]
    [InlineData("[1,]", 3, "a value is expected, but here is ']'")]
    [InlineData("[1", 2, "',' or ']' is expected, but here is the end")]
    [InlineData("nul", 3, "'null' is expected, but it goes on with the end")]
    [InlineData("tRue", 1, "'true' is expected, but it goes on with 'R'")]
    [InlineData("01", 0, "no number of JSON begins with '0'")]
    [InlineData("\"a\\x\"", 2, "no escape of JSON begins with 'x'")]
    [InlineData("\"a", 2, "a string ends with a quotation mark, but here is the end")]
    [InlineData("\"a\n\"", 2, "a string ends with a quotation mark, but here is the byte 0x0A")]
    [InlineData("1 2", 2, "only one value is expected, but there is more: '2'")]
    [InlineData("[[[]]]", 2, "objects and arrays nest deeper than 2")]
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
