using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>How emitted operations write their parameters, style by style.</summary>
public class ParameterStyleTests
{
    private const string Array = "{ type: array, items: { type: string } }";
    private const string Object = "{ $ref: '#/components/schemas/Color' }";
    private const string Components = """
        schemas:
          Color: { type: object, properties: { R: { type: integer }, G: { type: integer } } }
          Filter: { type: object, properties: { size: { type: object, properties: { from: { type: integer } } }, tags: { type: array, items: { type: string } } } }
          Either: { oneOf: [ { type: integer }, { $ref: '#/components/schemas/Color' } ] }
        """;

    [Theory]
    [InlineData("matrix", Array, """["b","w"]""", ";c=b,w")]
    [InlineData("matrix, explode: true", Array, """["b","w"]""", ";c=b;c=w")]
    [InlineData("matrix", Object, """{"R":1,"G":2}""", ";c=R,1,G,2")]
    [InlineData("matrix, explode: true", Object, """{"R":1,"G":2}""", ";R=1;G=2")]
    [InlineData("label", Array, """["b","w"]""", ".b,w")]
    [InlineData("label, explode: true", Array, """["b","w"]""", ".b.w")]
    [InlineData("label", Object, """{"R":1,"G":2}""", ".R,1,G,2")]
    [InlineData("label, explode: true", Object, """{"R":1,"G":2}""", ".R=1.G=2")]
    [InlineData("simple", Array, """["b","w"]""", "b,w")]
    [InlineData("simple", Object, """{"R":1,"G":2}""", "R,1,G,2")]
    [InlineData("simple, explode: true", Object, """{"R":1,"G":2}""", "R=1,G=2")]
    public async Task In_the_path(string style, string schema, string value, string expected) =>
        Assert.Equal(
            "/x/" + expected,
            (await SentAsync($"in: path, required: true, style: {style}", schema, value, "/x/{c}")).Target
        );

    [Theory]
    [InlineData("form", Array, """["b","w"]""", "?c=b&c=w")]
    [InlineData("form, explode: false", Array, """["b","w"]""", "?c=b,w")]
    [InlineData("form", Object, """{"R":1,"G":2}""", "?R=1&G=2")]
    [InlineData("form, explode: false", Object, """{"R":1,"G":2}""", "?c=R,1,G,2")]
    [InlineData("form", Array, "[]", "")]
    [InlineData("form", Array, """[""]""", "?c=")]
    [InlineData("form", "{ type: string }", "\"\"", "?c=")]
    [InlineData("spaceDelimited", Array, """["b","w"]""", "?c=b%20w")]
    [InlineData("spaceDelimited", Object, """{"R":1,"G":2}""", "?c=R%201%20G%202")]
    [InlineData("spaceDelimited, explode: true", Array, """["b","w"]""", "?c=b&c=w")]
    [InlineData("pipeDelimited", Array, """["b","w"]""", "?c=b%7Cw")]
    [InlineData("pipeDelimited", Object, """{"R":1,"G":2}""", "?c=R%7C1%7CG%7C2")]
    [InlineData("pipeDelimited", "{ type: string }", "\"b\"", "?c=b")]
    [InlineData("deepObject", Object, """{"R":1,"G":2}""", "?c%5BR%5D=1&c%5BG%5D=2")]
    [InlineData("deepObject, explode: true", Object, """{"R":1,"G":2}""", "?c%5BR%5D=1&c%5BG%5D=2")]
    [InlineData(
        "deepObject",
        "{ $ref: '#/components/schemas/Filter' }",
        """{"size":{"from":1},"tags":["a","b"]}""",
        "?c%5Bsize%5D%5Bfrom%5D=1&c%5Btags%5D%5B0%5D=a&c%5Btags%5D%5B1%5D=b"
    )]
    [InlineData("form, allowReserved: true", "{ type: string }", "\"a/b?c=d&e#f\"", "?c=a/b?c=d&e%23f")]
    [InlineData("form", "{ type: string }", "\"a/b?c=d&e#f\"", "?c=a%2Fb%3Fc%3Dd%26e%23f")]
    [InlineData(
        "form",
        "{ type: array, items: { $ref: '#/components/schemas/Color' } }",
        """[{"R":1}]""",
        "?c=%7B%22R%22%3A1%7D"
    )]
    [InlineData("form", "{ $ref: '#/components/schemas/Either' }", "7", "?c=7")]
    [InlineData("form", "{ $ref: '#/components/schemas/Either' }", """{"R":1}""", "?R=1")]
    public async Task In_the_query(string style, string schema, string value, string expected) =>
        Assert.Equal("/x" + expected, (await SentAsync($"in: query, style: {style}", schema, value)).Target);

    [Theory]
    [InlineData("header, explode: false", Array, """["b","w"]""", "b,w")]
    [InlineData("header, explode: false", Object, """{"R":1,"G":2}""", "R,1,G,2")]
    [InlineData("header, explode: true", Object, """{"R":1,"G":2}""", "R=1,G=2")]
    [InlineData("header", "{ type: string }", "\"\"", "")]
    public async Task In_a_header(string place, string schema, string value, string expected) =>
        Assert.Equal(expected, (await SentAsync($"in: {place}", schema, value)).Header("c"));

    [Theory]
    [InlineData("form", Array, """["b","w;"]""", "c=b; c=w%3B")]
    [InlineData("form, explode: false", Array, """["b","w"]""", "c=b,w")]
    [InlineData("form", Object, """{"R":1,"G":2}""", "R=1; G=2")]
    [InlineData("form, explode: false", Object, """{"R":1,"G":2}""", "c=R,1,G,2")]
    [InlineData("cookie", "{ type: string }", "\"a b=c\"", "c=a b=c")]
    [InlineData("cookie", Array, """["b","w"]""", "c=b; c=w")]
    [InlineData("cookie, explode: false", Object, """{"R":1,"G":2}""", "c=R,1,G,2")]
    [InlineData("form, allowReserved: true", "{ type: string }", "\"a/b\"", "c=a/b")]
    public async Task In_a_cookie(string style, string schema, string value, string expected) =>
        Assert.Equal(
            expected,
            (await SentAsync($"in: cookie, style: {style}", schema, value, version: "3.2.0")).Header("Cookie")
        );

    [Theory]
    [InlineData("3.1.0", "/x/a%2Bb")]
    [InlineData("3.2.0", "/x/a+b")]
    public async Task Reserved_characters_are_allowed_in_a_path_since_3_2(string version, string expected) =>
        Assert.Equal(
            expected,
            (
                await SentAsync(
                    "in: path, required: true, allowReserved: true",
                    "{ type: string }",
                    "\"a+b\"",
                    "/x/{c}",
                    version
                )
            ).Target
        );

    [Theory]
    [InlineData(", x-ms-skip-url-encoding: true", "{ type: string }", "/x/{c}", "/x/a/b")]
    [InlineData(", x-ms-skip-url-encoding: false", "{ type: string }", "/x/{c}", "/x/a%2Fb")]
    [InlineData("", "{ type: string }", "/x/{+c}", "/x/a/b")]
    [InlineData("", "{ type: string }", "/x/{c=a/*}:done", "/x/a/b:done")]
    [InlineData("", "{ type: string }", "/x/{c=**}", "/x/a/b")]
    [InlineData("", "{ type: string }", "/x/{c=*}", "/x/a%2Fb")]
    [InlineData("", "{ type: string, enum: [a/b, c] }", "/x/{+c}", "/x/a/b")]
    [InlineData("", "{ type: string, enum: [a/b] }", "/x/{+c}", "/x/a/b")]
    [InlineData("", "{ type: string, format: uri }", "/x/{+c}", "/x/a/b")]
    [InlineData("", "{ type: string, format: uri }", "/x/{c}", "/x/a%2Fb")]
    public async Task Slashes_stay_where_the_document_says_that_a_value_has_segments(
        string extension,
        string schema,
        string path,
        string expected
    ) =>
        Assert.Equal(
            expected,
            (await SentAsync("in: path, required: true" + extension, schema, "\"a/b\"", path)).Target
        );

    [Fact]
    public async Task Null_items_are_left_out() =>
        Assert.Equal(
            "/x?c=b&c=w",
            (
                await SentAsync(
                    "in: query",
                    "{ type: array, items: { type: string, nullable: true } }",
                    """["b",null,"w"]"""
                )
            ).Target
        );

    private static async Task<RecordingHandler> SentAsync(
        string place,
        string schema,
        string value,
        string path = "/x",
        string version = "3.0.3"
    )
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Of(
                $"'{path}':\n  get:\n    operationId: find\n    parameters:\n      - {{ name: c, {place}, schema: {schema} }}\n    responses: {{ default: {{ description: done }} }}",
                Components,
                version: version
            )
        );
        RecordingHandler handler = new();
        EmittedClient client = emitted.Client(
            handler,
            new Dictionary<string, object?> { ["BaseAddress"] = new Uri("https://api.example") }
        );
        Type type = client.Method("FindAsync").GetParameters()[0].ParameterType;
        object? argument = System.Text.Json.JsonSerializer.Deserialize(value, type);
        await client.CallAsync("FindAsync", ("c", argument));
        return handler;
    }
}
