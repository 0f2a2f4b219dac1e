using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Requests;

/// <summary>Every row of the tables in OpenAPI 3.1.1 and 3.2.0, "Style Examples", that is not "n/a".</summary>
public sealed class StyleTableTests
{
    private const string Array = "blue black brown";
    private const string Object = "R=100 G=200 B=150";

    [Theory]
    [InlineData(PathStyle.Matrix, false, "", ";color")]
    [InlineData(PathStyle.Matrix, false, "blue", ";color=blue")]
    [InlineData(PathStyle.Matrix, false, Array, ";color=blue,black,brown")]
    [InlineData(PathStyle.Matrix, false, Object, ";color=R,100,G,200,B,150")]
    [InlineData(PathStyle.Matrix, true, "", ";color")]
    [InlineData(PathStyle.Matrix, true, "blue", ";color=blue")]
    [InlineData(PathStyle.Matrix, true, Array, ";color=blue;color=black;color=brown")]
    [InlineData(PathStyle.Matrix, true, Object, ";R=100;G=200;B=150")]
    [InlineData(PathStyle.Label, false, "", ".")]
    [InlineData(PathStyle.Label, false, "blue", ".blue")]
    [InlineData(PathStyle.Label, false, Array, ".blue,black,brown")]
    [InlineData(PathStyle.Label, false, Object, ".R,100,G,200,B,150")]
    [InlineData(PathStyle.Label, true, "", ".")]
    [InlineData(PathStyle.Label, true, "blue", ".blue")]
    [InlineData(PathStyle.Label, true, Array, ".blue.black.brown")]
    [InlineData(PathStyle.Label, true, Object, ".R=100.G=200.B=150")]
    [InlineData(PathStyle.Simple, false, "blue", "blue")]
    [InlineData(PathStyle.Simple, false, Array, "blue,black,brown")]
    [InlineData(PathStyle.Simple, false, Object, "R,100,G,200,B,150")]
    [InlineData(PathStyle.Simple, true, "blue", "blue")]
    [InlineData(PathStyle.Simple, true, Array, "blue,black,brown")]
    [InlineData(PathStyle.Simple, true, Object, "R=100,G=200,B=150")]
    public async Task In_the_path(PathStyle style, bool explode, string value, string expected)
    {
        StubHandler handler = await SendAsync(
            request => request.Path("color", Value(value), explode, style),
            "/x{color}/y"
        );
        Assert.Equal($"/eu/pets/v1/x{expected}/y", handler.Uri!.AbsolutePath);
    }

    [Theory]
    [InlineData(false, "", "?color=")]
    [InlineData(false, "blue", "?color=blue")]
    [InlineData(false, Array, "?color=blue,black,brown")]
    [InlineData(false, Object, "?color=R,100,G,200,B,150")]
    [InlineData(true, "", "?color=")]
    [InlineData(true, "blue", "?color=blue")]
    [InlineData(true, Array, "?color=blue&color=black&color=brown")]
    [InlineData(true, Object, "?R=100&G=200&B=150")]
    public async Task Form_in_the_query(bool explode, string value, string expected)
    {
        StubHandler handler = await SendAsync(request => request.Query("color", Value(value), explode));
        Assert.Equal(expected, handler.Uri!.Query);
    }

    [Theory]
    [InlineData(' ', Array, "?color=blue%20black%20brown")]
    [InlineData(' ', Object, "?color=R%20100%20G%20200%20B%20150")]
    [InlineData('|', Array, "?color=blue%7Cblack%7Cbrown")]
    [InlineData('|', Object, "?color=R%7C100%7CG%7C200%7CB%7C150")]
    public async Task Delimited_in_the_query(char delimiter, string value, string expected)
    {
        StubHandler handler = await SendAsync(request =>
            request.Query("color", ParameterValue.Delimited(Value(value), delimiter), explode: false)
        );
        Assert.Equal(expected, handler.Uri!.Query);
    }

    [Fact]
    public async Task Deep_object_in_the_query()
    {
        var color = new Dictionary<string, int>
        {
            ["R"] = 100,
            ["G"] = 200,
            ["B"] = 150,
        };
        StubHandler handler = await SendAsync(request =>
            request.Query("color", ParameterValue.Deep("color", color, WriteMap), explode: true)
        );
        Assert.Equal("?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150", handler.Uri!.Query);
    }

    [Theory]
    [InlineData(false, "", "")]
    [InlineData(false, "blue", "blue")]
    [InlineData(false, Array, "blue,black,brown")]
    [InlineData(false, Object, "R,100,G,200,B,150")]
    [InlineData(true, Array, "blue,black,brown")]
    [InlineData(true, Object, "R=100,G=200,B=150")]
    public async Task Simple_in_a_header(bool explode, string value, string expected)
    {
        StubHandler handler = await SendAsync(request => request.Header("color", Value(value), explode));
        Assert.Equal(expected, handler.Headers["color"]);
    }

    [Theory]
    [InlineData(false, "", "color=")]
    [InlineData(false, "blue", "color=blue")]
    [InlineData(false, Array, "color=blue,black,brown")]
    [InlineData(false, Object, "color=R,100,G,200,B,150")]
    [InlineData(true, "", "color=")]
    [InlineData(true, "blue", "color=blue")]
    [InlineData(true, Array, "color=blue; color=black; color=brown")]
    [InlineData(true, Object, "R=100; G=200; B=150")]
    public async Task Form_and_cookie_in_a_cookie(bool explode, string value, string expected)
    {
        StubHandler form = await SendAsync(request => request.Cookie("color", Value(value), explode));
        Assert.Equal(expected, form.Headers["Cookie"]);
        StubHandler cookie = await SendAsync(request => request.PlainCookie("color", Value(value), explode));
        Assert.Equal(expected, cookie.Headers["Cookie"]);
    }

    private static async Task<StubHandler> SendAsync(Action<ApiRequest> add, string template = "/x")
    {
        var handler = new StubHandler(StubHandler.Answer(System.Net.HttpStatusCode.OK));
        var request = ApiRequest.Begin(
            new ApiOperation("find", HttpMethod.Get, template) { Responses = [DeclaredResponse.Empty("200")] }
        );
        add(request);
        await PetApi.Transport(handler).SendAsync(request, CancellationToken.None);
        return handler;
    }

    private static ParameterValue Value(string text)
    {
        string[] parts = text.Split(' ');
        return text.Contains('=')
                ? ParameterValue.Object(parts.ToDictionary(Name, static part => int.Parse(part[2..])), WriteMap)
            : parts.Length > 1 ? ParameterValue.List(parts, static item => item)
            : text;
    }

    private static string Name(string part) => part[..1];

    private static void WriteMap(JsonOut json, Dictionary<string, int> map) => json.WriteMap(map, JsonWrite.Int32);
}
