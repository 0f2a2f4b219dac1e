using System.Text.Json;
using CampaignsGen;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Requests;

/// <summary>The styles that are no expansion of RFC 6570, as the request line shows them.</summary>
public class ParameterStylesTests
{
    [Theory]
    [InlineData("""{"R":100,"G":200}""", "?color%5BR%5D=100&color%5BG%5D=200")]
    [InlineData("""{"a":{"b":[1,"x y"]},"c":null}""", "?color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D=x%20y")]
    [InlineData("7", "?color=7")]
    [InlineData("{}", "")]
    public async Task A_deep_object_is_written_with_brackets(string json, string query)
    {
        JsonElement value = JsonDocument.Parse(json).RootElement;
        Assert.Equal(query, await QueryOf(ParameterValue.Deep("color", value, JsonWrite.Element)));
    }

    [Theory]
    [InlineData(' ', "?color=blue%20black")]
    [InlineData('|', "?color=blue%7Cblack")]
    public async Task A_list_is_joined_by_its_delimiter(char delimiter, string query) =>
        Assert.Equal(
            query,
            await QueryOf(
                ParameterValue.Delimited(ParameterValue.List(["blue", "black"], static item => item), delimiter)
            )
        );

    [Fact]
    public async Task Nothing_is_left_out()
    {
        Assert.Equal("", await QueryOf(ParameterValue.Deep<string>("color", null, JsonWrite.String)));
        Assert.Equal("", await QueryOf(ParameterValue.Delimited(default, '|')));
        Assert.Equal("", await QueryOf(ParameterValue.Json<string>(null, JsonWrite.String)));
    }

    [Fact]
    public async Task Json_is_one_text() =>
        Assert.Equal("?color=%22a%20b%22", await QueryOf(ParameterValue.Json("a b", JsonWrite.String)));

    private static async Task<string> QueryOf(ParameterValue value)
    {
        Uri? sent = null;
        using var httpClient = new HttpClient(
            new StubHandler(request =>
            {
                sent = request.RequestUri;
                return new HttpResponseMessage(System.Net.HttpStatusCode.NoContent);
            })
        );
        var transport = new ApiTransport(httpClient, new NoOptions(), "Test/1");
        var request = ApiRequest.Begin(
            new ApiOperation("get", HttpMethod.Get, "/things")
            {
                Accept = "*/*",
                Responses = [DeclaredResponse.Empty("204")],
            }
        );
        request.Query("color", value);
        await transport.SendAsync(request, CancellationToken.None);
        return sent!.Query;
    }

    private sealed class NoOptions : ApiClientOptions
    {
        protected override void Describe(ApiSettings settings) => settings.Server("https://api.example.com");
    }

    private sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => Task.FromResult(answer(request));
    }
}
