using System.Net;
using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Requests;

/// <summary>The examples of RFC 6570, section 3.2, that OpenAPI's styles stand for, with the variables of that section.</summary>
public sealed class ExpansionTests
{
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["semi"] = ";",
        ["dot"] = ".",
        ["comma"] = ",",
    };

    private static readonly string[] List = ["red", "green", "blue"];

    [Theory]
    [InlineData(PathStyle.Simple, "var", "value")]
    [InlineData(PathStyle.Simple, "hello", "Hello%20World%21")]
    [InlineData(PathStyle.Simple, "half", "50%25")]
    [InlineData(PathStyle.Simple, "list", "red,green,blue")]
    [InlineData(PathStyle.Simple, "list*", "red,green,blue")]
    [InlineData(PathStyle.Simple, "keys", "semi,%3B,dot,.,comma,%2C")]
    [InlineData(PathStyle.Simple, "keys*", "semi=%3B,dot=.,comma=%2C")]
    [InlineData(PathStyle.Label, "who", ".fred")]
    [InlineData(PathStyle.Label, "half", ".50%25")]
    [InlineData(PathStyle.Label, "dom*", ".example.com")]
    [InlineData(PathStyle.Label, "list", ".red,green,blue")]
    [InlineData(PathStyle.Label, "list*", ".red.green.blue")]
    [InlineData(PathStyle.Label, "keys", ".semi,%3B,dot,.,comma,%2C")]
    [InlineData(PathStyle.Label, "keys*", ".semi=%3B.dot=..comma=%2C")]
    [InlineData(PathStyle.Matrix, "who", ";who=fred")]
    [InlineData(PathStyle.Matrix, "half", ";half=50%25")]
    [InlineData(PathStyle.Matrix, "empty", ";empty")]
    [InlineData(PathStyle.Matrix, "list", ";list=red,green,blue")]
    [InlineData(PathStyle.Matrix, "list*", ";list=red;list=green;list=blue")]
    [InlineData(PathStyle.Matrix, "keys", ";keys=semi,%3B,dot,.,comma,%2C")]
    [InlineData(PathStyle.Matrix, "keys*", ";semi=%3B;dot=.;comma=%2C")]
    public async Task In_the_path(PathStyle style, string variable, string expected)
    {
        string name = variable.TrimEnd('*');
        StubHandler handler = await SendAsync(
            request => request.Path(name, Variable(name), variable.EndsWith('*'), style),
            $"/x{{{name}}}"
        );
        Assert.Equal("/eu/pets/v1/x" + expected, handler.Uri!.AbsolutePath);
    }

    [Theory]
    [InlineData("who", "?who=fred")]
    [InlineData("half", "?half=50%25")]
    [InlineData("empty", "?empty=")]
    [InlineData("list", "?list=red,green,blue")]
    [InlineData("list*", "?list=red&list=green&list=blue")]
    [InlineData("keys", "?keys=semi,%3B,dot,.,comma,%2C")]
    [InlineData("keys*", "?semi=%3B&dot=.&comma=%2C")]
    [InlineData("undef", "")]
    [InlineData("none", "")]
    [InlineData("none*", "")]
    public async Task In_the_query(string variable, string expected)
    {
        string name = variable.TrimEnd('*');
        StubHandler handler = await SendAsync(request => request.Query(name, Variable(name), variable.EndsWith('*')));
        Assert.Equal(expected, handler.Uri!.Query);
    }

    [Theory]
    [InlineData("value", "value")]
    [InlineData("Hello World!", "Hello%20World!")]
    [InlineData("50%", "50%25")]
    [InlineData("50%25", "50%25")]
    [InlineData("%2g%", "%252g%25")]
    [InlineData("http://example.com/home/?a=1&b=2", "http://example.com/home/?a=1&b=2")]
    [InlineData(":/?@!$&'()*+,;=", ":/?@!$&'()*+,;=")]
    [InlineData("#[]", "%23%5B%5D")]
    [InlineData("ä\"<>", "%C3%A4%22%3C%3E")]
    public async Task Reserved_characters_stay_in_a_query_that_allows_them(string value, string expected)
    {
        StubHandler handler = await SendAsync(request => request.Query("q", value, allowReserved: true));
        Assert.Equal($"?q={expected}", handler.Uri!.Query);
    }

    [Theory]
    [InlineData(":@!$&'()*+,;=", ":@!$&'()*+,;=")]
    [InlineData("a/b?c#d[e]", "a%2Fb%3Fc%23d%5Be%5D")]
    [InlineData("50%2F", "50%2F")]
    public async Task Reserved_characters_do_not_end_a_segment_that_allows_them(string value, string expected)
    {
        StubHandler handler = await SendAsync(request => request.Path("p", value, allowReserved: true), "/x/{p}");
        Assert.Equal("/eu/pets/v1/x/" + expected, handler.Uri!.AbsolutePath);
    }

    [Theory]
    [InlineData("/x/{p}/y", "a/b", "a/b/y")]
    [InlineData("/x/{p}/y", "/a/b/", "a/b/y")]
    [InlineData("/x{p}", "/a/b/", "/a/b/")]
    [InlineData("/x/{p}", "a b%2Fc/:@?#[]", "a%20b%2Fc/:@%3F%23%5B%5D")]
    [InlineData("/x/{p}", "a/.b/..c/d.", "a/.b/..c/d.")]
    [InlineData("/x/v{p}", "./a", "./a")]
    public async Task Slashes_stay_in_a_value_of_several_segments(string path, string value, string expected)
    {
        StubHandler handler = await SendAsync(request => request.PathSegments("p", value), path);
        Assert.Equal("/eu/pets/v1" + path[..path.IndexOf('{')] + expected, handler.Uri!.AbsolutePath);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("/", "is empty")]
    [InlineData("..", "is '..'")]
    [InlineData("a/../b", "contains the segment '..'")]
    [InlineData("a/.", "contains the segment '.'")]
    [InlineData("a/%2e%2E/b", "contains the segment '%2e%2E'")]
    public async Task A_value_of_several_segments_leads_nowhere_else(string value, string fault)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            SendAsync(request => request.PathSegments("p", value), "/x/{p}")
        );
        Assert.Contains(
            $"'p' of find {fault}, which would address another resource. Nothing was sent.",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("%2e%2e")]
    [InlineData(".%2E")]
    public async Task Encoded_dots_lead_nowhere_else_where_they_are_allowed(string value) =>
        await Assert.ThrowsAsync<ArgumentException>(() =>
            SendAsync(request => request.Path("p", value, allowReserved: true), "/x/{p}")
        );

    [Fact]
    public async Task Reserved_characters_do_not_end_a_cookie_that_allows_them()
    {
        StubHandler handler = await SendAsync(request => request.Cookie("c", "a=b/c;d,e f%3B", allowReserved: true));
        Assert.Equal("c=a=b/c%3Bd%2Ce%20f%3B", handler.Headers["Cookie"]);
    }

    [Theory]
    [InlineData("a;b", "contains a semicolon")]
    [InlineData("a\nb", "contains a line break (character 2)")]
    [InlineData("ä", "contains a character that is not ASCII (character 1)")]
    public async Task A_plain_cookie_holds_no_end(string value, string fault)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            SendAsync(request => request.PlainCookie("c", value))
        );
        Assert.StartsWith(
            $"The cookie parameter 'c' of find {fault}. Nothing was sent.",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_plain_cookie_is_sent_as_it_is()
    {
        StubHandler handler = await SendAsync(request => request.PlainCookie("c", "a%20b=\"c\""));
        Assert.Equal("c=a%20b=\"c\"", handler.Headers["Cookie"]);
    }

    [Theory]
    [InlineData("/x/{p}", "", "'.'")]
    [InlineData("/x/{p}", ".", "'..'")]
    [InlineData("/x/.{p}", "", "'.'")]
    public async Task A_label_makes_no_segment_of_dots(string template, string value, string shown)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            SendAsync(request => request.Path("p", value, style: PathStyle.Label), template)
        );
        Assert.Contains($"'p' of find is {shown}, which would address", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_inside_an_item_is_JSON()
    {
        string[][] items =
        [
            ["a", "b"],
            [],
        ];
        StubHandler handler = await SendAsync(request =>
            request.Query(
                "q",
                ParameterValue.List(
                    items,
                    static item =>
                        ParameterValue.Item(item, static (json, texts) => json.WriteList(texts, JsonWrite.String))
                )
            )
        );
        Assert.Equal("?q=[\"a\",\"b\"]&q=[]", Uri.UnescapeDataString(handler.Uri!.Query));
    }

    private static ParameterValue Variable(string name) =>
        name switch
        {
            "var" => "value",
            "hello" => "Hello World!",
            "half" => "50%",
            "who" => "fred",
            "empty" => "",
            "undef" => (string?)null,
            "none" => ParameterValue.List(System.Array.Empty<string>(), static item => item),
            "dom" => ParameterValue.List(["example", "com"], static item => item),
            "list" => ParameterValue.List(List, static item => item),
            _ => ParameterValue.Object(Keys, static (json, map) => json.WriteMap(map, JsonWrite.String)),
        };

    private static async Task<StubHandler> SendAsync(Action<ApiRequest> add, string template = "/x")
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK));
        var request = ApiRequest.Begin(
            new ApiOperation("find", HttpMethod.Get, template) { Responses = [DeclaredResponse.Empty("200")] }
        );
        add(request);
        await PetApi.Transport(handler).SendAsync(request, CancellationToken.None);
        return handler;
    }
}
