using System.Text.Json;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>What <see cref="JsonIn"/> accepts and rejects as strings and the formats that are strings.</summary>
public sealed class JsonInTextTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\"", "a\"\\/\b\f\n\r\tA")]
    [InlineData("\"é\\u00e9\\ud83d\\ude00😀\"", "éé😀😀")]
    [InlineData("\"\\u0000\"", "\0")]
    public void Strings(string json, string expected)
    {
        Assert.Equal(expected, Text.Read(json, JsonRead.String));
        Assert.Equal(expected, Text.ReadSegmented(json, 1, JsonRead.String));
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00\\ud800\"")]
    [InlineData("\"\\ud83d x\"")]
    public void NoHalfSurrogates(string json) =>
        Assert.StartsWith(
            "$: the text is not valid UTF-8, or",
            Text.Fault(json, JsonRead.String).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("1", "a number")]
    [InlineData("null", "null")]
    [InlineData("{}", "an object")]
    public void NoString(string json, string found) =>
        Assert.Equal($"$: expected a string but found {found}, at byte 0", Text.Fault(json, JsonRead.String).Message);

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 })]
    public void NoInvalidUtf8(byte[] invalid)
    {
        byte[] quoted = [(byte)'"', .. invalid, (byte)'"'];
        Text.Fault(quoted, JsonRead.String);
        Text.Fault(quoted, JsonRead.Guid);
        Text.Fault(quoted, JsonRead.DateTimeOffset);
        Text.Fault(quoted, JsonRead.Bytes);
        Text.Fault(quoted, JsonRead.Uri);
        Text.Fault(quoted, JsonRead.Enum<ParcelState>);
    }

    [Theory]
    [InlineData("123e4567-e89b-12d3-a456-426614174000")]
    [InlineData("123E4567-E89B-12D3-A456-426614174000")]
    [InlineData("\\u0031\\u0032\\u0033e4567-e89b-12d3-a456-426614174000")]
    public void Guids(string text) =>
        Assert.Equal(new Guid("123e4567-e89b-12d3-a456-426614174000"), Text.Read($"\"{text}\"", JsonRead.Guid));

    [Theory]
    [InlineData("")]
    [InlineData("123e4567e89b12d3a456426614174000")]
    [InlineData("{123e4567-e89b-12d3-a456-426614174000}")]
    [InlineData(" 123e4567-e89b-12d3-a456-426614174000")]
    [InlineData("123e4567-e89b-12d3-a456-426614174000x")]
    [InlineData("123g4567-e89b-12d3-a456-426614174000")]
    public void NoGuid(string text) =>
        Assert.Equal(
            $"$: expected a UUID such as 123e4567-e89b-12d3-a456-426614174000 but found \"{(text.Length > 40 ? text[..40] : text)}\", at byte 0",
            Text.Fault($"\"{text}\"", JsonRead.Guid).Message
        );

    [Theory]
    [InlineData("https://example.com/a?b#c", true)]
    [InlineData("urn:isbn:0451450523", true)]
    [InlineData("/a/b", false)]
    [InlineData("//host/a", false)]
    [InlineData("a/b?c", false)]
    [InlineData("", false)]
    public void Uris(string text, bool isAbsolute)
    {
        Uri value = Text.Read($"\"{text}\"", JsonRead.Uri);
        Assert.Equal(text, value.OriginalString);
        Assert.Equal(isAbsolute, value.IsAbsoluteUri);
    }

    [Fact]
    public void NoUri() =>
        Assert.Equal(
            "$: expected a URI but found \"http://[\", at byte 0",
            Text.Fault("\"http://[\"", JsonRead.Uri).Message
        );

    [Theory]
    [InlineData("")]
    [InlineData("AA==")]
    [InlineData("+/+/")]
    public void Bytes(string text) =>
        Assert.Equal(Convert.FromBase64String(text), Text.Read($"\"{text}\"", JsonRead.Bytes));

    [Theory]
    [InlineData("-_-_", "+/+/")]
    [InlineData("AA", "AA==")]
    [InlineData("AAA", "AAA=")]
    [InlineData("\\u0041A==", "AA==")]
    [InlineData("AAAA\\n", "AAAA")]
    [InlineData("-_-_\\n-w", "+/+/+w==")]
    public void BytesInOtherForms(string text, string usual) =>
        Assert.Equal(Convert.FromBase64String(usual), Text.Read($"\"{text}\"", JsonRead.Bytes));

    [Theory]
    [InlineData("A")]
    [InlineData("AAAAA")]
    [InlineData("AA=A")]
    [InlineData("é")]
    [InlineData("A*==")]
    public void NoBytes(string text) =>
        Assert.StartsWith(
            "$: expected bytes in Base64 but found",
            Text.Fault($"\"{text}\"", JsonRead.Bytes).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void WhatIsFoundIsCutShortAndHasNoControlCharacters()
    {
        string message = Text.Fault($"\"\u0085{new string('x', 100)}\"", JsonRead.DateOnly).Message;
        Assert.EndsWith($"but found \"?{new string('x', 38)}…\", at byte 0", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(36, "😀")]
    [InlineData(37, "😀", false)]
    [InlineData(39, "é", false)]
    [InlineData(38, "é")]
    [InlineData(34, "\\u00e9")]
    [InlineData(35, "\\u00e9", false)]
    [InlineData(39, "\\n", false)]
    [InlineData(38, "\\n")]
    [InlineData(38, "\\\\")]
    [InlineData(37, "\\\\u", true)]
    public void WhatIsFoundIsNotCutWithinACharacter(int before, string character, bool isShown = true)
    {
        string start = new('x', before);
        string message = Text.Fault($"\"{start}{character}yyyyyyyy\"", JsonRead.DateOnly).Message;
        string shown = isShown ? start + character : start;
        Assert.EndsWith($"but found \"{shown}…\", at byte 0", message, StringComparison.Ordinal);
    }

    [Fact]
    public void KnownValuesAreShared()
    {
        Assert.Same(ParcelState.Sent, Text.Read("\"SENT\"", JsonRead.Enum<ParcelState>));
        Assert.Same(ParcelState.Sent, Text.Read("\"\\u0053ENT\"", JsonRead.Enum<ParcelState>));
        Assert.Same(ParcelState.Zuegig, Text.Read("\"zügig\"", JsonRead.Enum<ParcelState>));
        Assert.Same(ParcelState.Zuegig, Text.Read("\"z\\u00fcgig\"", JsonRead.Enum<ParcelState>));
        Assert.Same(ParcelState.Held, Text.ReadSegmented("\"HELD\"", 2, JsonRead.Enum<ParcelState>));
    }

    [Theory]
    [InlineData("sent")]
    [InlineData("")]
    [InlineData("LOST")]
    [InlineData("\\u0000")]
    public void UnknownValuesAreKept(string text)
    {
        ParcelState state = Text.Read($"\"{text}\"", JsonRead.Enum<ParcelState>);
        Assert.False(state.IsKnown);
        Assert.Equal(JsonSerializer.Deserialize<string>($"\"{text}\""), state.Value);
    }

    [Fact]
    public void AnEscapedValueLongerThanAnyIsUnknown()
    {
        string text = "\\n" + new string('x', 1000);
        Assert.Equal(1001, Text.Read($"\"{text}\"", JsonRead.Enum<ParcelState>).Value.Length);
    }

    [Fact]
    public void NoKnownValue() =>
        Assert.Equal(
            "$: expected a string but found a number, at byte 0",
            Text.Fault("1", JsonRead.Enum<ParcelState>).Message
        );
}
