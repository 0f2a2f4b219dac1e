using System.Text.Encodings.Web;
using CampaignsGen;
using Xunit;

namespace Runtime.Tests.Security;

/// <summary>A secret that came back in JSON is found only in exactly the form that a writer of JSON gave it.</summary>
public sealed class JsonEscapesTests
{
    private static readonly string[] Texts =
    [
        .. Enumerable
            .Range(0, char.MaxValue + 1)
            .Select(static code => (char)code)
            .Where(static character => !char.IsSurrogate(character))
            .Select(static character => $"{character}"),
        "😀",
        "a😀\"\u2028é",
    ];

    [Fact]
    public void Each_character_has_the_escape_of_the_default_encoder() =>
        Assert.Equal(Texts.Select(JavaScriptEncoder.Default.Encode), Texts.Select(JsonEscapes.All));

    [Fact]
    public void Each_character_has_the_escape_of_the_relaxed_encoder() =>
        Assert.Equal(
            Texts.Select(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode),
            Texts.Select(JsonEscapes.Needed)
        );
}
