using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>A query that stands in a path (CGN1122), and what is sent of it.</summary>
public class PathQueryTests
{
    [Theory]
    [InlineData("/rpc?action=list", "", "/rpc?action=list")]
    [InlineData(
        "/rpc?action=list",
        "{ name: page, in: query, schema: { type: integer, format: int32 } }",
        "/rpc?action=list&page=7"
    )]
    [InlineData(
        "/rpc?action=list&v=2",
        "{ name: page, in: query, schema: { type: integer, format: int32 } }",
        "/rpc?action=list&v=2&page=7"
    )]
    [InlineData("/rpc?flag", "{ name: page, in: query, schema: { type: integer, format: int32 } }", "/rpc?flag&page=7")]
    [InlineData("/rpc?", "{ name: page, in: query, schema: { type: integer, format: int32 } }", "/rpc?page=7")]
    [InlineData("/rpc?filter=a%20b:c/d", "", "/rpc?filter=a%20b:c/d")]
    [InlineData("/search?q={q}", "{ name: q, in: query, schema: { type: integer, format: int32 } }", "/search?q=7")]
    [InlineData(
        "/search?q={q}&v=2",
        "{ name: q, in: query, schema: { type: integer, format: int32 } }",
        "/search?v=2&q=7"
    )]
    [InlineData(
        "/search?q={q}",
        "{ name: q, in: path, required: true, schema: { type: integer, format: int32 } }",
        "/search?q=7"
    )]
    [InlineData(
        "/rpc?action=list",
        "{ name: action, in: query, schema: { type: integer, format: int32 } }",
        "/rpc?action=7"
    )]
    public async Task It_is_kept_and_joined(string path, string parameter, string target)
    {
        TestDocument document = Document(path, parameter);
        Assert.Equal(["CGN1122"], Ids(document));
        Assert.Equal(target, await TargetAsync(document, parameter.Length > 0 ? parameter.Split(' ', ',')[2] : ""));
    }

    [Theory]
    [InlineData("/search{?q}", "/search?q=7")]
    [InlineData("/search{?q*}", "/search?q=7")]
    public async Task An_expression_of_declared_parameters_is_them(string path, string target)
    {
        TestDocument document = Document(path, "{ name: q, in: query, schema: { type: integer, format: int32 } }");
        Assert.Empty(Ids(document));
        Assert.Equal(target, await TargetAsync(document, "q"));
    }

    [Fact]
    public async Task A_continuation_leaves_what_is_fixed()
    {
        TestDocument document = Document(
            "/search?fixed=true{&q}",
            "{ name: q, in: query, schema: { type: integer, format: int32 } }"
        );
        Assert.Equal(["CGN1122"], Ids(document));
        Assert.Equal("/search?fixed=true&q=7", await TargetAsync(document, "q"));
    }

    [Theory]
    [InlineData("/rpc#action=list", "CGN1122")]
    [InlineData("/rpc{#action}", "CGN1122")]
    public async Task A_fragment_is_not_sent(string path, string id)
    {
        TestDocument document = Document(path, "");
        Assert.Equal([id], Ids(document));
        Assert.Equal("/rpc", await TargetAsync(document, ""));
    }

    [Theory]
    [InlineData("/a{.q}", "/a.7")]
    [InlineData("/a{;q}", "/a;q=7")]
    [InlineData("/a{;q*}", "/a;q=7")]
    [InlineData("/a{/q}", "/a/7")]
    [InlineData("/a/{+q}", "/a/7")]
    [InlineData("/a{?q}", "/a?q=7", "CGN1122")]
    public async Task An_operator_says_the_style_of_a_parameter_that_has_none(
        string path,
        string target,
        params string[] ids
    )
    {
        TestDocument document = Document(
            path,
            "{ name: q, in: path, required: true, schema: { type: integer, format: int32 } }"
        );
        Assert.Equal(ids, Ids(document).Where(static id => id != "CGN1007"));
        Assert.Equal(target, await TargetAsync(document, "q"));
    }

    [Fact]
    public async Task A_credential_in_the_query_is_joined_too()
    {
        TestDocument document = Spec.Of(
            "'/rpc?action=list':\n  get: { operationId: find, responses: { default: { description: done } } }",
            "securitySchemes: { key: { type: apiKey, in: query, name: key } }",
            "servers: [ { url: 'https://api.example' } ]\nsecurity: [ { key: [] } ]"
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        RecordingHandler handler = new();
        await emitted.Client(handler, new Dictionary<string, object?> { ["Key"] = "sesame" }).CallAsync("FindAsync");
        Assert.Equal("/rpc?action=list&key=sesame", handler.Target);
    }

    [Fact]
    public void CGN1122_says_it_at_the_path()
    {
        string message =
            "The path '/rpc?action=list' contains a query, which is not part of a path: it is sent as written, followed by the query parameters. To fix this, declare parameters instead.";
        Reported.Once(
            Spec.Of(
                "'/rpc?action=list': # here\n  get: { operationId: find, responses: { default: { description: done } } }\n  put: { operationId: set, responses: { default: { description: done } } }"
            ),
            "CGN1122",
            DiagnosticSeverity.Warning,
            message
        );
    }

    private static string[] Ids(TestDocument document) =>
        [.. GeneratorRun.Of([document]).Diagnostics.Select(static diagnostic => diagnostic.Id)];

    private static async Task<string> TargetAsync(TestDocument document, string argument)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        RecordingHandler handler = new();
        EmittedClient client = emitted.Client(handler);
        await client.CallAsync("FindAsync", (argument, 7));
        return handler.Target;
    }

    private static TestDocument Document(string path, string parameter) =>
        Spec.Of(
            $"'{path}':\n  get:\n    operationId: find\n    parameters: [ {parameter} ]\n    responses: {{ default: {{ description: done }} }}",
            head: "servers: [ { url: 'https://api.example' } ]"
        );
}
