using TestKit;
using Xunit;

namespace Generator.Tests.FieldFails;

/// <summary>Where other generators fail, or compile and are wrong: what is sent.</summary>
public class RequestsTests
{
    private const string Answers = "responses: { '200': { description: done } }";

    [Fact]
    public async Task Parameters_of_the_same_name_in_path_and_query()
    {
        RecordingHandler handler = await Wire.SentAsync(
            Document(
                "/things/{id}",
                "{ name: id, in: query, schema: { type: integer } }",
                "{ name: id, in: path, required: true, schema: { type: string } }",
                "{ name: id, in: header, schema: { type: string } }"
            ),
            ("id", "\"p\""),
            ("queryId", "7"),
            ("headerId", "\"h\"")
        );
        Assert.Equal("/things/p?id=7", handler.Target);
        Assert.Equal("h", handler.Header("id"));
    }

    [Theory]
    [InlineData("3.2.0", "query", "QUERY")]
    [InlineData("3.2.0", "additionalOperations:\n      PURGE", "PURGE")]
    public async Task QUERY_as_a_method(string version, string method, string expected)
    {
        bool isAdditional = method.Contains(':', StringComparison.Ordinal);
        TestDocument document = isAdditional
            ? new TestDocument(
                "api.yaml",
                $$"""
                openapi: {{version}}
                info: { title: Test, version: '1' }
                servers: [ { url: 'https://api.example' } ]
                paths:
                  /things:
                    {{method}}: { operationId: find, {{Answers}} }
                """
            )
            : Wire.Document(
                $"requestBody: {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Point' }} }} }} }}\n{Answers}",
                method: method,
                version: version
            );
        RecordingHandler handler = isAdditional
            ? await Wire.SentAsync(document)
            : await Wire.SentAsync(document, ("body", """{"x":1}"""));
        Assert.Equal(expected, handler.Request!.Method.Method);
        Assert.Equal(isAdditional ? "" : """{"x":1}""", handler.Body);
    }

    [Theory]
    [InlineData("pipeDelimited", "/things?c=a%7Cb%2Cc")]
    [InlineData("spaceDelimited", "/things?c=a%20b%2Cc")]
    public async Task Pipe_and_space_delimited_arrays_are_not_joined_by_commas(string style, string expected)
    {
        RecordingHandler handler = await Wire.SentAsync(
            Document(
                "/things",
                $"{{ name: c, in: query, style: {style}, schema: {{ type: array, items: {{ type: string }} }} }}"
            ),
            ("c", """["a","b,c"]""")
        );
        Assert.Equal(expected, handler.Target);
    }

    [Fact]
    public async Task Objects_in_query_path_and_header_are_not_their_types_name()
    {
        const string Point = "schema: { $ref: '#/components/schemas/Point' }";
        RecordingHandler handler = await Wire.SentAsync(
            Document(
                "/things/{at}",
                $"{{ name: at, in: path, required: true, {Point} }}",
                $"{{ name: from, in: query, {Point} }}",
                $"{{ name: To, in: header, {Point} }}",
                $"{{ name: over, in: cookie, explode: false, {Point} }}"
            ),
            ("at", """{"x":1,"y":2}"""),
            ("from", """{"x":3,"y":4}"""),
            ("to", """{"x":5,"y":6}"""),
            ("over", """{"x":7,"y":8}""")
        );
        Assert.Equal("/things/x,1,y,2?x=3&y=4", handler.Target);
        Assert.Equal("x,5,y,6", handler.Header("To"));
        Assert.Equal("over=x,7,y,8", handler.Header("Cookie"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(", explode: true")]
    public async Task A_nested_deepObject(string explode)
    {
        RecordingHandler handler = await Wire.SentAsync(
            Document(
                "/things",
                $"{{ name: f, in: query, style: deepObject{explode}, schema: {{ $ref: '#/components/schemas/Filter' }} }}"
            ),
            ("f", """{"size":{"from":3}}""")
        );
        Assert.Equal("/things?f%5Bsize%5D%5Bfrom%5D=3", handler.Target);
    }

    [Fact]
    public async Task Label_and_matrix_values_are_not_dropped()
    {
        RecordingHandler handler = await Wire.SentAsync(
            Document(
                "/things{ext}/at{point}",
                "{ name: ext, in: path, required: true, style: label, schema: { type: string } }",
                "{ name: point, in: path, required: true, style: matrix, explode: true, schema: { $ref: '#/components/schemas/Point' } }"
            ),
            ("ext", "\"json\""),
            ("point", """{"x":1,"y":2}""")
        );
        Assert.Equal("/things.json/at;x=1;y=2", handler.Target);
    }

    [Fact]
    public async Task Cookies_are_sent()
    {
        RecordingHandler handler = await Wire.SentAsync(
            Document(
                "/things",
                "{ name: session, in: cookie, required: true, schema: { type: string } }",
                "{ name: theme, in: cookie, schema: { type: string } }",
                "{ name: none, in: cookie, schema: { type: string } }"
            ),
            ("session", "\"s 1\""),
            ("theme", "\"dark\"")
        );
        Assert.Equal("session=s%201; theme=dark", handler.Header("Cookie"));
    }

    [Fact]
    public async Task Required_headers_are_sent()
    {
        RecordingHandler handler = await Wire.SentAsync(
            Document(
                "/things",
                "{ name: X-Tenant, in: header, required: true, schema: { type: string } }",
                "{ name: If-Match, in: header, required: true, schema: { type: string } }"
            ),
            ("xTenant", "\"acme\""),
            ("ifMatch", "\"\\\"7\\\"\"")
        );
        Assert.Equal("acme", handler.Header("X-Tenant"));
        Assert.Equal("\"7\"", handler.Header("If-Match"));
    }

    [Fact]
    public async Task Server_variables_are_not_left_in_the_URL()
    {
        RecordingHandler handler = await Wire.SentAsync(
            Wire.Document(
                Answers,
                servers: "[ { url: 'https://{region}.api.example/{version}', variables: { region: { default: eu }, version: { default: v2, enum: [ v1, v2 ] } } } ]"
            )
        );
        Assert.Equal("https://eu.api.example/v2/things", handler.Request!.RequestUri!.OriginalString);
    }

    private static TestDocument Document(string path, params string[] parameters) =>
        Wire.Document(
            $"parameters:\n{string.Join("\n", parameters.Select(static parameter => "  - " + parameter))}\n{Answers}",
            path
        );
}
