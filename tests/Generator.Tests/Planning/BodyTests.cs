using System.Text;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Bodies and answers that are not JSON, as the emitted client sends and gives them.</summary>
public class BodyTests
{
    private static readonly Dictionary<string, object?> Local = new()
    {
        ["BaseAddress"] = new Uri("https://api.example/v1"),
    };

    [Fact]
    public async Task AFormIsSentFieldByField()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Operation(
                """
                application/x-www-form-urlencoded:
                  schema: { type: object, required: [name], properties: { name: { type: string }, tags: { type: array, items: { type: string } }, deep: { type: object, additionalProperties: { type: string } } } }
                  encoding: { deep: { style: deepObject, explode: true } }
                """
            )
        );
        RecordingHandler handler = new();
        object body = emitted.Read("SendForm", """{"name":"a b","tags":["x","y"],"deep":{"k":"v"}}""")!;
        await emitted.Client(handler, Local).CallAsync("SendAsync", ("body", body));
        Assert.Equal("name=a+b&tags=x&tags=y&deep%5Bk%5D=v", handler.Body);
        Assert.Equal("application/x-www-form-urlencoded", handler.Request!.Content!.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task TextIsSentAsItIs()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Operation("text/csv: { schema: { type: string } }"));
        RecordingHandler handler = new();
        await emitted.Client(handler, Local).CallAsync("SendAsync", ("body", "a;b"));
        Assert.Equal("a;b", handler.Body);
        Assert.Equal("text/csv", handler.Request!.Content!.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task OctetsAreAStream()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Operation("application/octet-stream: { schema: { type: string, format: binary } }")
        );
        RecordingHandler handler = new();
        using MemoryStream stream = new("octets"u8.ToArray());
        await emitted.Client(handler, Local).CallAsync("SendAsync", ("body", stream));
        Assert.Equal("octets", handler.Body);
    }

    [Fact]
    public async Task PartsAreFieldsFilesAndJson()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Operation(
                """
                multipart/form-data:
                  schema:
                    type: object
                    required: [file, title]
                    properties:
                      file: { type: string, format: binary }
                      title: { type: string }
                      one: { type: object, properties: { a: { type: integer } } }
                      two: { type: object, properties: { a: { type: integer } } }
                """
            ),
            """
            namespace Test.Api;
            public static class Make
            {
                public static SendForm Form() => new()
                {
                    File = new(new global::System.IO.MemoryStream([65, 66]), "ab.bin"),
                    Title = "T",
                    Two = new() { A = 2 },
                };
            }
            """
        );
        object form = emitted.Type("Make").GetMethod("Form")!.Invoke(null, null)!;
        RecordingHandler handler = new();
        await emitted.Client(handler, Local).CallAsync("SendAsync", ("body", form));
        Assert.StartsWith(
            "multipart/form-data",
            handler.Request!.Content!.Headers.ContentType!.ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains("name=\"file\"; filename=\"ab.bin\"", handler.Body, StringComparison.Ordinal);
        Assert.Contains("AB\r\n", handler.Body, StringComparison.Ordinal);
        Assert.Contains("""{"a":2}""", handler.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"one\"", handler.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerOfTextIsAString()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Answer("text/plain: { schema: { type: string } }"));
        RecordingHandler handler = new("hello", mediaType: "text/plain");
        Assert.Equal("hello", await emitted.Client(handler, Local).CallAsync("GetAsync"));
        Assert.Equal("text/plain", handler.Header("Accept"));
    }

    [Fact]
    public async Task AnAnswerOfOctetsIsAStream()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Answer("image/png: { schema: { type: string, format: binary } }")
        );
        RecordingHandler handler = new("octets", mediaType: "image/png");
        Stream stream = Assert.IsAssignableFrom<Stream>(await emitted.Client(handler, Local).CallAsync("GetAsync"));
        using StreamReader reader = new(stream, Encoding.UTF8);
        Assert.Equal("octets", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task AnswersThatGoOnAreEnumerated()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Answer("application/x-ndjson: { schema: { type: integer, format: int32 } }")
        );
        RecordingHandler handler = new("1\n2\n", mediaType: "application/x-ndjson");
        var values = Assert.IsAssignableFrom<IAsyncEnumerable<int>>(
            await emitted.Client(handler, Local).CallAsync("GetAsync")
        );
        Assert.Equal([1, 2], await values.ToListAsync());
    }

    [Fact]
    public async Task AParameterOfJsonAndADeepOneAreWrittenSo()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Operation(
                """
                operationId: get
                parameters:
                  - { name: q, in: query, content: { application/json: { schema: { type: array, items: { type: integer } } } } }
                  - { name: range, in: query, style: deepObject, explode: true, schema: { type: object, properties: { gt: { type: integer } } } }
                  - { name: ids, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } }
                """
            )
        );
        RecordingHandler handler = new(status: System.Net.HttpStatusCode.NoContent);
        object range = emitted.Read("GetRange", """{"gt":3}""")!;
        await emitted
            .Client(handler, Local)
            .CallAsync(
                "GetAsync",
                ("q", (IReadOnlyList<long>)[1, 2]),
                ("range", range),
                ("ids", (IReadOnlyList<string>)["a", "b"])
            );
        Assert.Equal("/v1/things?q=%5B1%2C2%5D&range%5Bgt%5D=3&ids=a%7Cb", handler.Target);
    }

    private static TestDocument Operation(string content) =>
        Spec.Operation(
            "operationId: send\nrequestBody:\n  required: true\n  content:\n" + Indented(content),
            method: "post",
            responses: "{ '200': { description: ok } }"
        );

    private static TestDocument Answer(string content) =>
        Spec.Operation("operationId: get", responses: $"{{ '200': {{ description: ok, content: {{ {content} }} }} }}");

    private static string Indented(string text) =>
        string.Join('\n', text.Split('\n').Select(static line => "    " + line));
}
