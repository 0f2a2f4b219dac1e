using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Where values of variables meet what stands around them in a server's URL, and where a path meets the server.</summary>
public class ServerSeamTests
{
    private const string Host = "https://{host}/v1";
    private const string Path = "https://api.example/{path}/v1";

    [Theory]
    [InlineData("{endpoint}/v1", "endpoint", "https://api.example/", "https://api.example/v1/ping")]
    [InlineData(Host, "host", "api.example/", "https://api.example/v1/ping")]
    [InlineData(Host, "host", "https://api.example", "https://api.example/v1/ping")]
    [InlineData(Host, "host", "https://api.example/", "https://api.example/v1/ping")]
    [InlineData(Host, "host", "http://localhost:5000", "http://localhost:5000/v1/ping")]
    [InlineData(Path, "path", "/sell/", "https://api.example/sell/v1/ping")]
    [InlineData(Path, "path", "", "https://api.example/v1/ping")]
    [InlineData("https://api.example{path}/v1", "path", "/", "https://api.example/v1/ping")]
    [InlineData("https://api.example//{path}", "path", "/v1", "https://api.example///v1/ping")]
    public async Task What_both_sides_of_a_seam_bring_along_stands_there_once(
        string url,
        string variable,
        string value,
        string expected
    )
    {
        string standard =
            value.Length == 0 ? ""
            : url.Contains("example{", StringComparison.Ordinal) ? "/standard"
            : "standard";
        TestDocument document = Document(
            $"servers: [ {{ url: '{url}', variables: {{ {variable}: {{ default: '{standard}' }} }} }} ]"
        );
        Dictionary<string, object?> options = new() { [char.ToUpperInvariant(variable[0]) + variable[1..]] = value };
        Assert.Equal(expected, await SentAsync(document, options));
    }

    [Fact]
    public async Task A_value_with_a_scheme_cannot_move_the_name_that_the_document_fixes()
    {
        TestDocument document = Document(
            "servers: [ { url: 'https://{region}.api.example/v1', variables: { region: { default: eu } } } ]"
        );
        Dictionary<string, object?> options = new() { ["Region"] = "https://evil.example/" };
        await Assert.ThrowsAnyAsync<Exception>(() => SentAsync(document, options));
    }

    [Fact]
    public async Task A_slash_of_a_value_does_not_make_a_path_the_name_of_a_server()
    {
        TestDocument document = Document(
            "servers: [ { url: 'https://api.example' } ]",
            ofPath: "servers: [ { url: '/{tenant}', variables: { tenant: { default: acme } } } ]"
        );
        Dictionary<string, object?> options = new() { ["Tenant"] = "/evil.example" };
        Assert.Equal("https://api.example/evil.example/ping", await SentAsync(document, options));
    }

    [Theory]
    [InlineData("https://https://api.example/v1", "", "'https://https://api.example/v1'")]
    [InlineData(
        "https://{host}/v1",
        ", variables: { host: { default: 'https://api.example' } }",
        "'https://{host}/v1', which is 'https://https://api.example/v1'"
    )]
    public async Task CGN1117_two_schemes(string url, string variables, string shown)
    {
        TestDocument document = Document($"servers: [ {{ url: '{url}'{variables} }} ] # here");
        string fault = "as written: it has two schemes, of which the second is used. To fix this, remove the first one";
        Reported.Once(
            document,
            "CGN1117",
            DiagnosticSeverity.Warning,
            $"No request can be sent to {shown} {fault}, or set the address in the options of the client."
        );
        Assert.Equal("https://api.example/v1/ping", await SentAsync(document));
    }

    [Fact]
    public async Task Blanks_around_a_URL_are_no_part_of_it()
    {
        TestDocument document = Document("servers: [ { url: ' https://api.example/v1 ' } ]");
        Assert.Empty(GeneratorRun.Of([document]).Diagnostics);
        Assert.Equal("https://api.example/v1/ping", await SentAsync(document));
    }

    [Theory]
    [InlineData("https://api.example{basePath}", "basePath", true)]
    [InlineData("https://api.example:8080{path_prefix}/x", "path_prefix", true)]
    [InlineData("https://api.example{suffix}", "suffix", false)]
    [InlineData("https://api{pathless}.example", "pathless", false)]
    public void CGN1119_a_path_behind_the_name_of_a_server(string url, string name, bool isReported)
    {
        TestDocument document = Document(
            $"servers:\n  - url: '{url}'\n    variables: {{ {name}: {{ default: v1 }} }} # here"
        );
        if (isReported)
        {
            const string message =
                "The basePath 'v1' does not begin with '/', so '/v1' is used. To fix this, write it that way.";
            Reported.Once(document, "CGN1119", DiagnosticSeverity.Warning, message);
        }
        else
        {
            Assert.DoesNotContain(GeneratorRun.Of([document]).Diagnostics, static found => found.Id == "CGN1119");
        }
    }

    [Theory]
    [InlineData("v1", "https://api.example/v1/ping")]
    [InlineData("/v2", "https://api.example/v2/ping")]
    public async Task A_path_of_the_options_may_begin_either_way_then(string value, string expected)
    {
        TestDocument document = Document(
            "servers: [ { url: 'https://api.example{basePath}', variables: { basePath: { default: v1 } } } ]"
        );
        Assert.Equal(expected, await SentAsync(document, new() { ["BasePath"] = value }));
    }

    [Theory]
    [InlineData("ping", "The path 'ping' does not begin with '/', so '/ping' is used. To fix this, write it that way.")]
    [InlineData(
        "'/ping '",
        "The path '/ping ' is surrounded by white space, so '/ping' is used. To fix this, write it that way."
    )]
    public async Task CGN1106_a_path_that_is_mended(string path, string message)
    {
        TestDocument document = Document("servers: [ { url: 'https://api.example/v1/' } ]", path);
        Reported.Once(document, "CGN1106", DiagnosticSeverity.Warning, message);
        Assert.Equal("https://api.example/v1/ping", await SentAsync(document));
    }

    [Fact]
    public void CGN1106_a_path_that_is_an_address_is_left_out()
    {
        TestDocument document = Document("servers: [ { url: 'https://api.example' } ]", "'https://other.example/ping'");
        const string message =
            "The path 'https://other.example/ping' is an absolute URL, so it is omitted. To fix this, specify the server in 'servers'.";
        Reported.Once(document, "CGN1106", DiagnosticSeverity.Warning, message);
    }

    private static TestDocument Document(string servers, string path = "/ping", string ofPath = "") =>
        Spec.Of(
            $"{path}: # here\n  {ofPath}\n  get: {{ operationId: ping, responses: {{ default: {{ description: Up. }} }} }}",
            head: servers
        );

    private static async Task<string> SentAsync(TestDocument document, Dictionary<string, object?>? options = null)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        RecordingHandler handler = new();
        await emitted.Client(handler, options).CallAsync("PingAsync");
        return handler.Request!.RequestUri!.OriginalString;
    }
}
