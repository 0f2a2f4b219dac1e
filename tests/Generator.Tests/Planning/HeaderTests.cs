using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json;
using CampaignsGen;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Headers of answers: their types, what is missing, and what cannot be read.</summary>
public class HeaderTests
{
    [Theory]
    [InlineData("schema: { type: integer, format: int32 }", "7", "7")]
    [InlineData("schema: { type: integer }", "9007199254740993", "9007199254740993")]
    [InlineData("schema: { type: number }", "1.5", "1.5")]
    [InlineData("schema: { type: boolean }", "true", "true")]
    [InlineData("schema: { type: string }", "a \"b\"", "\"a \\u0022b\\u0022\"")]
    [InlineData(
        "schema: { type: string, format: uuid }",
        "6f9619ff-8b86-d011-b42d-00c04fc964ff",
        "\"6f9619ff-8b86-d011-b42d-00c04fc964ff\""
    )]
    [InlineData("schema: { type: string, format: uri }", "https://a.example/", "\"https://a.example/\"")]
    [InlineData("schema: { type: string, format: date-time }", "2026-11-25T10:00:00Z", "\"2026-11-25T10:00:00+00:00\"")]
    [InlineData(
        "schema: { type: string, format: date-time }",
        "Wed, 25 Nov 2026 10:00:00 GMT",
        "\"2026-11-25T10:00:00+00:00\""
    )]
    [InlineData(
        "schema: { type: string, format: date-time }",
        "Wednesday, 25-Nov-26 10:00:00 GMT",
        "\"2026-11-25T10:00:00+00:00\""
    )]
    [InlineData(
        "schema: { type: string, format: date-time }",
        "Thu Nov  5 10:00:00 2026",
        "\"2026-11-05T10:00:00+00:00\""
    )]
    [InlineData("schema: { type: string, format: date }", "2026-11-25", "\"2026-11-25\"")]
    [InlineData("schema: { type: string, enum: [ big, small ] }", "big", "\"big\"")]
    [InlineData("schema: { type: string, enum: [ big, small ] }", "new", "\"new\"")]
    [InlineData("schema: { type: integer, enum: [ 1, 2 ] }", "2", "2")]
    [InlineData("schema: { type: array, items: { type: integer } }", "1, 2,3", "[1,2,3]")]
    [InlineData("schema: { type: array, items: { type: string } }", "", "[]")]
    [InlineData("schema: { type: array, items: { type: string } }", "a,b", "[\"a\",\"b\"]")]
    [InlineData(
        "content: { application/json: { schema: { type: array, items: { type: integer } } } }",
        "[1,2]",
        "[1,2]"
    )]
    [InlineData("content: { application/json: { schema: { type: string } } }", "\"a\"", "\"a\"")]
    [InlineData(
        "content: { 'application/json; charset=utf-8': { schema: { type: array, items: { type: integer } } } }",
        "[1,2]",
        "[1,2]"
    )]
    [InlineData("content: { 'Application/Problem+JSON ;q=1': { schema: { type: string } } }", "\"a\"", "\"a\"")]
    [InlineData("$ref: '#/components/headers/Shared'", "7", "7")]
    public async Task A_header_has_its_declared_type(string header, string sent, string expected)
    {
        ApiHeaders headers = await HeadersAsync(Document(header), ("X-Value", sent));
        object? value = Value(headers, "XValue");
        Assert.Equal(expected, JsonSerializer.Serialize(value, value!.GetType()));
    }

    [Fact]
    public async Task What_is_missing_is_null_though_it_is_required()
    {
        ApiHeaders headers = await HeadersAsync(Document("required: true, schema: { type: integer }"));
        Assert.Null(Value(headers, "XValue"));
        Assert.False(TryGet(headers, "TryGetXValue", out _));
    }

    [Theory]
    [InlineData("schema: { type: integer }", "many")]
    [InlineData("schema: { type: integer, format: int32 }", "99999999999")]
    [InlineData("schema: { type: boolean }", "")]
    [InlineData("schema: { type: string, format: date-time }", "soon")]
    [InlineData("schema: { type: array, items: { type: integer } }", "1,x")]
    [InlineData("content: { application/json: { schema: { type: integer } } }", "{")]
    public async Task What_cannot_be_read_says_so(string header, string sent)
    {
        ApiHeaders headers = await HeadersAsync(Document(header), ("x-value", sent));
        FormatException exception = Assert.Throws<FormatException>(() => Value(headers, "XValue"));
        Assert.StartsWith(
            $"The header 'X-Value' is '{sent}', which does not match its declaration in the API.",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.False(TryGet(headers, "TryGetXValue", out _));
        Assert.True(headers.TryGetValue("X-Value", out string? text));
        Assert.Equal(sent, text);
    }

    [Theory]
    [InlineData("csv", "1,2")]
    [InlineData("ssv", "1 2")]
    [InlineData("tsv", "1\t2")]
    [InlineData("pipes", "1|2")]
    public async Task A_2_0_document_says_what_separates_items(string format, string sent)
    {
        ApiHeaders headers = await HeadersAsync(
            new TestDocument(
                "api.yaml",
                $$"""
                swagger: '2.0'
                info: { title: Test, version: '1' }
                host: api.example
                paths:
                  /things:
                    get:
                      operationId: find
                      responses:
                        '200':
                          description: done
                          headers:
                            X-Value: { type: array, items: { type: integer }, collectionFormat: {{format}} }
                """
            ),
            ("X-Value", sent)
        );
        Assert.Equal([1L, 2L], Assert.IsAssignableFrom<IReadOnlyList<long>>(Value(headers, "XValue")));
    }

    [Fact]
    public async Task Headers_of_all_answers_are_of_one_type()
    {
        TestDocument document = Spec.Operation(
            "operationId: find",
            responses: """
            { '200': { description: ok, headers: { X-A: { schema: { type: integer } }, X-Both: { schema: { type: integer } } } },
                  '404': { description: none, headers: { x-both: { schema: { type: string } }, Count: { schema: { type: integer } } } } }
            """
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        Type type = emitted.Type("FindHeaders");
        Assert.Equal(typeof(long?), type.GetProperty("XA")!.PropertyType);
        Assert.Equal(typeof(string), type.GetProperty("XBoth")!.PropertyType);
        Assert.Equal(typeof(long?), type.GetProperty("Count2")!.PropertyType);
        object headers = Activator.CreateInstance(type, new ApiHeaders([new("Count", "3")]))!;
        Assert.Equal(3L, type.GetProperty("Count2")!.GetValue(headers));
        await Task.CompletedTask;
    }

    [Theory]
    [InlineData(
        "X-V: { schema: { type: object } } # here",
        "CGN1515",
        "Header 'X-V' of 'find' is an object or does not have a single type in all responses, so it is a string that contains the text as received"
    )]
    [InlineData(
        "content-type: { schema: { type: string } } # here",
        "CGN1516",
        "Header 'content-type' of 'find' is not a property of the client, because OpenAPI derives it from the media types of the response. To fix this, remove the header."
    )]
    public void What_is_no_typed_header_is_said(string header, string id, string message)
    {
        TestDocument document = Spec.Of(
            $"/things:\n  get:\n    operationId: find\n    responses:\n      default:\n        description: done\n        headers:\n          {header}"
        );
        Reported.Once(document, id, DiagnosticSeverity.Info, message);
    }

    private static TestDocument Document(string header) =>
        Spec.Operation(
            "operationId: find",
            "headers:\n  Shared: { schema: { type: integer } }",
            responses: $"{{ '200': {{ description: done, headers: {{ X-Value: {{ {header} }} }} }} }}"
        );

    private static async Task<ApiHeaders> HeadersAsync(
        TestDocument document,
        params (string Name, string Value)[] headers
    )
    {
        EmittedAssembly emitted = EmittedAssembly.Of(document);
        AnsweringHandler handler = new(headers);
        object response = (
            await emitted
                .Client(handler, new Dictionary<string, object?> { ["BaseAddress"] = new Uri("https://api.example") })
                .CallAsync("FindWithResponseAsync")
        )!;
        const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public;
        return (ApiHeaders)response.GetType().GetProperty("Headers", Own)!.GetValue(response)!;
    }

    private static object? Value(ApiHeaders headers, string property) =>
        headers
            .GetType()
            .GetProperty(property)!
            .GetValue(headers, BindingFlags.DoNotWrapExceptions, null, null, CultureInfo.InvariantCulture);

    private static bool TryGet(ApiHeaders headers, string method, out object? value)
    {
        object?[] arguments = [null];
        bool isThere = (bool)headers.GetType().GetMethod(method)!.Invoke(headers, arguments)!;
        value = arguments[0];
        return isThere;
    }

    private sealed class AnsweringHandler((string Name, string Value)[] headers) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            HttpResponseMessage response = new(HttpStatusCode.OK) { RequestMessage = request };
            foreach ((string name, string value) in headers)
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }

            return Task.FromResult(response);
        }
    }
}
