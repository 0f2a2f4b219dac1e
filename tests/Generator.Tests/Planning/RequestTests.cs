using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What an emitted operation sends.</summary>
public class RequestTests
{
    private static readonly Dictionary<string, object?> Local = new()
    {
        ["BaseAddress"] = new Uri("https://api.example/v1"),
    };

    [Fact]
    public void Required_arguments_come_first_and_path_arguments_in_the_order_of_the_path()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Operation(
                """
                operationId: find
                parameters:
                  - { name: limit, in: query, schema: { type: integer, format: int32 } }
                  - { name: b, in: path, required: true, schema: { type: string } }
                  - { name: X-Trace, in: header, required: true, schema: { type: string } }
                  - { name: a, in: path, required: true, schema: { type: string } }
                """,
                path: "/{a}/x/{b}"
            )
        );
        IEnumerable<string?> names =
        [
            .. emitted
                .Type("TestClient")
                .GetMethod("FindAsync")!
                .GetParameters()
                .Select(static parameter => parameter.Name),
        ];
        Assert.Equal<string?>(["a", "b", "xTrace", "limit", "cancellationToken"], names);
    }

    [Fact]
    public async Task Each_place_has_its_default_style()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Operation(
                """
                operationId: find
                parameters:
                  - { name: ids, in: path, required: true, schema: { type: array, items: { type: integer } } }
                  - { name: tags, in: query, schema: { type: array, items: { type: string } } }
                  - { name: csv, in: query, explode: false, schema: { type: array, items: { type: string } } }
                  - { name: filter, in: query, schema: { $ref: '#/components/schemas/Filter' } }
                  - { name: X-Ids, in: header, required: true, schema: { type: array, items: { type: integer } } }
                  - { name: mark, in: cookie, schema: { type: string } }
                  - { name: kind, in: query, schema: { type: string, enum: [ big, small ] } }
                """,
                "schemas:\n  Filter: { type: object, properties: { from: { type: string }, to: { type: integer } } }",
                "/things/{ids}"
            )
        );
        RecordingHandler handler = new();
        object filter = emitted.Read("Filter", """{"from":"a b","to":2}""")!;
        object kind = emitted.Read("FindKind", "\"big\"")!;
        await emitted
            .Client(handler, Local)
            .CallAsync(
                "FindAsync",
                ("ids", new long[] { 1, 2 }),
                ("tags", new[] { "x", "y&z" }),
                ("csv", new[] { "p", "q" }),
                ("filter", filter),
                ("xIds", new long[] { 3, 4 }),
                ("mark", "m"),
                ("kind", kind)
            );
        Assert.Equal("/v1/things/1,2?tags=x&tags=y%26z&csv=p,q&from=a%20b&to=2&kind=big", handler.Target);
        Assert.Equal("3,4", handler.Header("X-Ids"));
        Assert.Equal("mark=m", handler.Header("Cookie"));
    }

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("application/vnd.acme.v1+json", "application/vnd.acme.v1+json")]
    [InlineData("application/json; charset=utf-8", "application/json; charset=utf-8")]
    [InlineData("'*/*'", "application/json")]
    public async Task The_body_goes_out_in_its_media_type(string mediaType, string sent)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Operation(
                $"operationId: add\nrequestBody: {{ required: true, content: {{ {mediaType}: {{ schema: {{ type: array, items: {{ type: integer }} }} }} }} }}",
                method: "post"
            )
        );
        RecordingHandler handler = new();
        await emitted.Client(handler, Local).CallAsync("AddAsync", ("body", new long[] { 1, 2 }));
        Assert.Equal("[1,2]", handler.Body);
        Assert.Equal(sent, handler.Request!.Content!.Headers.NonValidated["Content-Type"].ToString());
    }

    [Theory]
    [InlineData("application/xml: {}, application/json: {}, text/json: {}", "application/json")]
    [InlineData("text/json: {}, application/problem+json: {}", "text/json, application/problem+json")]
    [InlineData("text/html: {}, '*/*': {}", "application/json")]
    public void Of_several_media_types_the_most_plainly_JSON_comes_first(string content, string used)
    {
        GeneratorRun run = GeneratorRun.Of([
            Spec.Operation(
                "operationId: find",
                responses: $"{{ '200': {{ description: ok, content: {{ {content} }} }} }}"
            ),
        ]);
        Assert.Contains($"Accept = \"{used}\"", run.Sources["Test.Api.TestClient.Find.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public async Task An_optional_body_may_be_left_out()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Operation(
                "operationId: add\nrequestBody: { content: { application/json: { schema: { type: integer } } } }",
                method: "post"
            )
        );
        RecordingHandler handler = new();
        await emitted.Client(handler, Local).CallAsync("AddAsync");
        Assert.Equal("", handler.Body);
        Assert.Null(handler.Request!.Content!.Headers.ContentType);
        await emitted.Client(handler, Local).CallAsync("AddAsync", ("body", 5L));
        Assert.Equal("5", handler.Body);
    }

    [Fact]
    public async Task What_the_path_names_and_nobody_declares_is_text()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Operation("operationId: find", path: "/a/{b}"));
        RecordingHandler handler = new();
        await emitted.Client(handler, Local).CallAsync("FindAsync", ("b", "x/y"));
        Assert.Equal("/v1/a/x%2Fy", handler.Target);
    }

    [Fact]
    public void Deprecated_operations_and_properties_are_obsolete()
    {
        TestDocument document = Spec.Operation(
            "operationId: find\ndeprecated: true",
            "schemas:\n  Thing: { type: object, properties: { old: { type: string, deprecated: true }, now: { type: string } } }"
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        Assert.True(IsObsolete(emitted.Type("ITestClient").GetMethod("FindAsync")!));
        Assert.True(IsObsolete(emitted.Type("TestClient").GetMethod("FindWithResponseAsync")!));
        Assert.True(IsObsolete(emitted.Type("Thing").GetProperty("Old")!));
        Assert.False(IsObsolete(emitted.Type("Thing").GetProperty("Now")!));
        Assert.Equal("""{"old":"a","now":"b"}""", emitted.RoundTrip("Thing", """{"old":"a","now":"b"}"""));
    }

    private static bool IsObsolete(System.Reflection.MemberInfo member) =>
        member.IsDefined(typeof(ObsoleteAttribute), false);
}
