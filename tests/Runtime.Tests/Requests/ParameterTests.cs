using System.Net;
using System.Text;
using System.Text.Json;
using CampaignsGen.Runtime;
using CsCheck;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Requests;

public sealed class ParameterTests
{
    private static readonly ApiOperation Operation = new("find", HttpMethod.Get, "/x/{id}")
    {
        Responses = [DeclaredResponse.Empty("200")],
    };

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_path_value_that_changes_the_path_is_refused(string? value)
    {
        var request = ApiRequest.Begin(Operation);

        var exception = Assert.Throws<ArgumentException>(() => request.Path("id", value));

        Assert.Contains("'id' of find", exception.Message, StringComparison.Ordinal);
        Assert.Equal("id", exception.ParamName);
        Assert.Throws<ArgumentException>(() =>
            request.Path("id", ParameterValue.List<string>([".."], static item => item))
        );
    }

    [Fact]
    public void A_path_parameter_that_is_not_there_is_refused() =>
        Assert.Throws<ArgumentException>(() => ApiRequest.Begin(Operation).Path("other", "1"));

    [Theory]
    [InlineData("a\r\nX: y")]
    [InlineData("a\nb")]
    [InlineData("a\0")]
    [InlineData("a\tb")]
    [InlineData("ä")]
    public void A_header_value_that_no_header_can_hold_is_refused(string value)
    {
        var request = ApiRequest.Begin(Operation);

        var exception = Assert.Throws<ArgumentException>(() => request.Header("X-Trace", value));

        Assert.Contains("'X-Trace' of find", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() =>
            request.Header("X-Trace", ParameterValue.List<string>(["ok", value], static item => item))
        );
    }

    [Fact]
    public async Task A_header_that_cannot_be_sent_is_refused()
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK));
        ApiRequest request = Find("1");
        request.Header("not a name", "x");

        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            PetApi.Transport(handler).SendAsync(request, CancellationToken.None)
        );

        Assert.Contains("'not a name' of find", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, handler.Count);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused() =>
        Assert.Throws<ArgumentException>(() => ApiRequest.Begin(Operation).Path("id", "\uD800"));

    [Fact]
    public async Task Any_path_value_reads_back_to_itself()
    {
        string[] values = ["%2e%2e", "...", "a/../b", "%", "ä€😀", "a+b", "{x}", "~user", "C:\\dir", "\u0000", "?#[]@"];
        foreach (string value in values)
        {
            Assert.Equal(value, Uri.UnescapeDataString((await PathOf(value))["/eu/pets/v1/x/".Length..]));
        }

        await Gen
            .String.Where(static text => text is not ("" or "." or "..") && IsWhole(text))
            .SampleAsync(
                async text =>
                {
                    string segment = (await PathOf(text))["/eu/pets/v1/x/".Length..];
                    Assert.DoesNotContain('/', segment);
                    Assert.Equal(text, Uri.UnescapeDataString(segment));
                },
                iter: 300
            );
    }

    [Theory]
    [InlineData(true, "?tags=a%20b&tags=c%2Cd&f%5Bx%5D=1&age=7&name=R%26x&empty=")]
    [InlineData(false, "?tags=a%20b,c%2Cd&f%5Bx%5D=1&filter=age,7,name,R%26x&empty=")]
    public async Task Query_is_the_form_style(bool explode, string expected)
    {
        ApiRequest request = Find("1");
        request.Query("tags", ParameterValue.List<string>(["a b", "c,d"], static item => item), explode);
        request.Query("f[x]", 1, explode);
        request.Query("filter", ParameterValue.Object(new Filter(7, "R&x"), WriteFilter), explode);
        request.Query("none", ParameterValue.List<string>([], static item => item), explode);
        request.Query("nothing", ParameterValue.Object((Filter?)null, WriteFilter), explode);
        request.Query("null", (int?)null, explode);
        request.Query("empty", "", explode);

        Assert.Equal(expected, (await SendAsync(request)).Uri!.Query);
    }

    [Theory]
    [InlineData(false, "age,7,name,R%26x", "age,7,name,R&x")]
    [InlineData(true, "age=7,name=R%26x", "age=7,name=R&x")]
    public async Task Path_and_headers_are_the_simple_style(bool explode, string path, string header)
    {
        ParameterValue filter = ParameterValue.Object(new Filter(7, "R&x"), WriteFilter);
        var request = ApiRequest.Begin(Operation);
        request.Path("id", filter, explode);
        request.Header("X-Filter", filter, explode);
        request.Header("X-List", ParameterValue.List<int?>([1, null, 3], static item => item), explode);
        request.Header("X-None", (string?)null, explode);

        StubHandler handler = await SendAsync(request);

        Assert.EndsWith("/x/" + path, handler.Uri!.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(header, handler.Headers["X-Filter"]);
        Assert.Equal("1,3", handler.Headers["X-List"]);
        Assert.False(handler.Headers.ContainsKey("X-None"));
    }

    [Theory]
    [InlineData(true, "a=1; t=x; t=y%3B")]
    [InlineData(false, "a=1; t=x,y%3B")]
    public async Task Cookies_are_the_form_style_in_one_header(bool explode, string expected)
    {
        ApiRequest request = Find("1");
        request.Cookie("a", 1);
        request.Cookie("t", ParameterValue.List<string>(["x", "y;"], static item => item), explode);

        Assert.Equal(expected, (await SendAsync(request)).Headers["Cookie"]);
    }

    public static TheoryData<string, string> Scalars =>
        new()
        {
            { Text(true), "true" },
            { Text((bool?)false), "false" },
            { Text(-5), "-5" },
            { Text((int?)5), "5" },
            { Text(long.MinValue), "-9223372036854775808" },
            { Text((long?)1), "1" },
            { Text(0.1f), "0.1" },
            { Text((float?)1.5f), "1.5" },
            { Text(0.2), "0.2" },
            { Text((double?)1e22), "1E+22" },
            { Text(1.10m), "1.10" },
            { Text((decimal?)2m), "2" },
            { Text(Guid.Parse("6F9619FF-8B86-D011-B42D-00C04FC964FF")), "6f9619ff-8b86-d011-b42d-00c04fc964ff" },
            { Text((Guid?)Guid.Empty), "00000000-0000-0000-0000-000000000000" },
            { Text(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)), "2026-01-02T03:04:05Z" },
            {
                Text((DateTimeOffset?)new DateTimeOffset(2026, 1, 2, 3, 4, 5, 60, TimeSpan.FromHours(-2))),
                "2026-01-02T03:04:05.06-02:00"
            },
            { Text(new DateOnly(2026, 1, 2)), "2026-01-02" },
            { Text((DateOnly?)new DateOnly(2026, 1, 3)), "2026-01-03" },
            { Text(new TimeOnly(3, 4, 5, 600)), "03:04:05.6" },
            { Text((TimeOnly?)new TimeOnly(3, 4)), "03:04:00" },
            { Text(new TimeSpan(1, 2, 3, 4)), "P1DT2H3M4S" },
            { Text((TimeSpan?)TimeSpan.FromSeconds(90)), "PT1M30S" },
            { Text(new Uri("https://example.com/a b")), "https://example.com/a b" },
            { Text((byte[])[1, 2, 255]), "AQL/" },
            { Text(JsonElementOf("\"text\"")), "text" },
            { Text((JsonElement?)JsonElementOf("1.50")), "1.50" },
            { Text(JsonElementOf("[1,\"b\",null,{\"c\":1}]")), "1,b,{\"c\":1}" },
            { Text(JsonElementOf("{\"a\":true,\"b\":null}")), "a,true" },
        };

    [Theory]
    [MemberData(nameof(Scalars))]
    public void Scalars_are_written_as_in_json(string actual, string expected) => Assert.Equal(expected, actual);

    [Fact]
    public void Every_null_is_nothing()
    {
        ParameterValue[] values =
        [
            (string?)null,
            (bool?)null,
            (int?)null,
            (long?)null,
            (float?)null,
            (double?)null,
            (decimal?)null,
            (Guid?)null,
            (DateTimeOffset?)null,
            (DateOnly?)null,
            (TimeOnly?)null,
            (TimeSpan?)null,
            (Uri?)null,
            (byte[]?)null,
            (JsonElement?)null,
            JsonElementOf("null"),
            JsonElementOf("[]"),
            JsonElementOf("{}"),
            default(JsonElement),
            ParameterValue.List<string>(null, static item => item),
        ];

        Assert.All(values, static value => Assert.True(value.IsNothing));
    }

    [Fact]
    public void Numbers_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => (ParameterValue)double.NaN);
        Assert.Throws<ArgumentException>(() => (ParameterValue)float.PositiveInfinity);
    }

    [Fact]
    public void Dates_are_the_same_as_in_json() =>
        Gen.DateTimeOffset.Sample(
            value =>
            {
                using var buffer = new PooledBuffer();
                JsonText.Write(buffer, value, JsonWrite.DateTimeOffset);
                string json = JsonSerializer.Deserialize<string>(buffer.WrittenMemory.Span)!;
                Assert.Equal(json, ((ParameterValue)value).Text);
            },
            iter: 1_000
        );

    [Fact]
    public void A_choice_of_text_or_object_may_be_text() =>
        Assert.Equal("text", ParameterValue.Object("text", JsonWrite.String).ToString());

    [Theory]
    [InlineData("x/{id}")]
    [InlineData("")]
    [InlineData("/x/{id")]
    public void A_template_that_is_none_is_refused(string template) =>
        Assert.Throws<ArgumentException>(() => new ApiOperation("find", HttpMethod.Get, template));

    [Fact]
    public async Task Several_parameters_may_share_a_segment()
    {
        var operation = new ApiOperation("find", HttpMethod.Get, "/{a}.{b}/{c}") { Responses = Operation.Responses };
        var request = ApiRequest.Begin(operation);
        request.Path("c", 3);
        request.Path("b", 2);
        request.Path("a", 1);

        Assert.EndsWith("/v1/1.2/3", (await SendAsync(request)).Uri!.AbsoluteUri, StringComparison.Ordinal);
    }

    private static string Text(ParameterValue value) => value.ToString();

    private static JsonElement JsonElementOf(string json) => JsonDocument.Parse(json).RootElement;

    private static ApiRequest Find(string id)
    {
        var request = ApiRequest.Begin(Operation);
        request.Path("id", id);
        return request;
    }

    private static async Task<string> PathOf(string id) => (await SendAsync(Find(id))).Uri!.AbsolutePath;

    private static async Task<StubHandler> SendAsync(ApiRequest request)
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK));
        await PetApi.Transport(handler).SendAsync(request, CancellationToken.None);
        return handler;
    }

    private static bool IsWhole(string text) => !text.EnumerateRunes().Any(static rune => rune == Rune.ReplacementChar);

    private static void WriteFilter(JsonOut json, Filter filter)
    {
        json.BeginObject();
        json.Name("age"u8).Write(filter.Age);
        json.Name("none"u8).WriteNull();
        json.Name("name"u8).Write(filter.Name);
        json.EndObject();
    }

    private sealed record Filter(int Age, string Name);
}
