using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Requests;

public sealed class TextBodyTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("plain", 5)]
    [InlineData("ä€😀\r\n", 11)]
    public async Task It_is_utf_8_of_known_length_under_exactly_its_media_type(string text, int length)
    {
        StubHandler handler = await BodyApi.SendAsync(request => request.TextBody("text/plain", text));

        Assert.Equal(text, handler.Body);
        Assert.Equal("text/plain", handler.Headers["Content-Type"]);
        Assert.Equal($"{length}", handler.Headers["Content-Length"]);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        ApiRequest request = BodyApi.Request();

        var exception = Assert.Throws<ArgumentException>(() => request.TextBody("text/plain", "ab\ud800"));

        Assert.Equal(
            "The body of sendBody contains an unpaired surrogate (character 3), which is not a valid character. Nothing was sent.",
            exception.Message
        );
        Assert.Null(request.Body);
    }

    [Fact]
    public void Nothing_is_no_text() =>
        Assert.Throws<ArgumentNullException>(() => BodyApi.Request().TextBody("text/plain", null!));
}
