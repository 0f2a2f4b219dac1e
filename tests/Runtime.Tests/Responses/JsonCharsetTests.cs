using System.Net;
using System.Text;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Responses;

/// <summary>JSON is UTF-8 (RFC 8259, section 8.1); what some servers write in another charset is read as well.</summary>
public sealed class JsonCharsetTests
{
    private const string Json = """{"name":"Zoë"}""";

    [Theory]
    [InlineData("utf-8", "application/json")]
    [InlineData("utf-8", "application/json; charset=UTF-8")]
    [InlineData("utf-8", "application/json; charset=utf8")]
    [InlineData("utf-8", "application/json; charset=nonsense")]
    [InlineData("utf-8", "application/json; charset=iso-8859-1")]
    [InlineData("utf-8", "application/json; charset=utf-16")]
    [InlineData("iso-8859-1", "application/json; charset=iso-8859-1")]
    [InlineData("iso-8859-1", "application/json;charset=\"ISO-8859-1\"")]
    [InlineData("utf-16", "application/json; charset=utf-16")]
    [InlineData("utf-16BE", "application/json; charset=utf-16BE")]
    public async Task A_body_is_read_in_its_charset(string charset, string mediaType) =>
        Assert.Equal("Zoë", await NameOf(Encoding.GetEncoding(charset).GetBytes(Json), mediaType));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_byte_order_mark_says_it_too(string charset)
    {
        Encoding encoding = Encoding.GetEncoding(charset);
        Assert.Equal("Zoë", await NameOf([.. encoding.Preamble, .. encoding.GetBytes(Json)], "application/json"));
    }

    private static async Task<string?> NameOf(byte[] body, string mediaType)
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK, body, mediaType));
        PetResponse response = await PetApi
            .Transport(handler)
            .SendAsync(PetApi.Get(), static answer => new PetResponse(answer), CancellationToken.None);
        Assert.Null(response.BodyError);
        return response.Pet?.Name;
    }
}
