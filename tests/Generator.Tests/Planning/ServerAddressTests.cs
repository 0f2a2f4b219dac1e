using CampaignsGen;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What the compiler says of servers that cannot be called (CGN1117 to CGN1123), and what is called all the same.</summary>
public class ServerAddressTests
{
    private const string Security = "security: [ { key: [] } ]";
    private const string Key = "securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }";

    [Theory]
    [InlineData("htps://api.example", "its scheme is 'htps'. To fix this, write 'https://api.example'")]
    [InlineData("wss://api.example", "its scheme is 'wss'. To fix this, use http or https")]
    [InlineData("api.example.com/v1", "it does not specify a scheme. To fix this, write 'https://api.example.com/v1'")]
    [InlineData("localhost:8080", "it does not specify a scheme. To fix this, write 'https://localhost:8080'")]
    [InlineData("https:/api.example", "it does not specify a scheme. To fix this, write 'https://api.example'")]
    [InlineData("http:api.example", "it does not specify a scheme. To fix this, write 'http://api.example'")]
    [InlineData("https://", "its host name or port is malformed. To fix this, correct it")]
    [InlineData("https:///v1", "its host name or port is malformed. To fix this, correct it")]
    [InlineData("https://api.example:port/v1", "its host name or port is malformed. To fix this, correct it")]
    [InlineData(
        "https://me@api.example",
        "it contains a user name, which belongs in the credentials. To fix this, remove it"
    )]
    [InlineData(
        "https://api.example/v1?format=json",
        "it has a query or a fragment, which cannot precede a path and is omitted. To fix this, remove it"
    )]
    public void CGN1117_a_URL_that_cannot_be_called(string url, string fault)
    {
        string message =
            $"No request can be sent to '{url}' as written: {fault}, or set the address in the options of the client.";
        Reported.Once(Document($"- url: '{url}' # here"), "CGN1117", DiagnosticSeverity.Warning, message);
    }

    [Theory]
    [InlineData(
        "{endpoint}/v1",
        "endpoint: { default: your-endpoint.example }",
        "'{endpoint}/v1', which is 'your-endpoint.example/v1' as written: it does not specify a scheme. To fix this, write 'https://your-endpoint.example/v1'"
    )]
    [InlineData(
        "https://{region}.example",
        "region: { default: '' }",
        "'https://{region}.example', which is 'https://.example' as written: its host name or port is malformed. To fix this, correct it"
    )]
    [InlineData(
        "https://api.example/{path}",
        "path: { default: 'a?b' }",
        "'https://api.example/{path}' as written: 'path' is 'a?b', but the URL of a server cannot contain '?', '#', '\\' or a control character. To fix this, correct its default"
    )]
    [InlineData(
        "https://api.example/{path}",
        "path: { default: '../v1' }",
        "'https://api.example/{path}' as written: 'path' is '../v1', but '.' and '..' would change the path. To fix this, correct its default"
    )]
    public void CGN1117_defaults_that_make_no_address(string url, string variable, string fault)
    {
        Reported.Once(
            Document($"- url: '{url}' # here\n    variables: {{ {variable} }}"),
            "CGN1117",
            DiagnosticSeverity.Warning,
            $"No request can be sent to {fault}, or set the address in the options of the client."
        );
    }

    [Theory]
    [InlineData("/v1")]
    [InlineData("v1")]
    [InlineData("v1.2")]
    [InlineData("/")]
    [InlineData("./v1")]
    public void CGN1118_a_URL_that_is_only_a_path(string url)
    {
        string message =
            $"The server URL '{url}' is relative and does not name a host, so the client has no address. To fix this, write the absolute URL, or set BaseAddress in the options of the client.";
        Reported.Once(Document($"- url: '{url}' # here"), "CGN1118", DiagnosticSeverity.Warning, message);
    }

    [Theory]
    [InlineData("- url: https://api.example\n  - url: /v1")]
    [InlineData("- url: '{endpoint}/v1'\n    variables: { endpoint: { default: 'https://api.example' } }")]
    [InlineData(
        "- url: '{scheme}://{host}'\n    variables: { scheme: { default: https }, host: { default: api.example } }"
    )]
    [InlineData("- url: 'https+http://catalog'")]
    [InlineData("- url: 'http://localhost:5000'")]
    [InlineData("- url: 'http://127.0.0.1:5000'")]
    [InlineData("- url: 'http://[::1]:5000'")]
    [InlineData("- url: 'https://api.example'\n  - url: 'http://api.example'")]
    public void Of_good_servers_nothing_is_said(string servers)
    {
        Assert.Empty(GeneratorRun.Of([Document(servers, Security, Key)]).Diagnostics);
    }

    [Fact]
    public void Another_server_to_choose_is_judged_too()
    {
        Assert.Equal(["CGN1117"], Ids(Document("- url: https://api.example\n  - url: htp://api.example")));
    }

    [Fact]
    public void A_server_that_no_operation_goes_to_is_not_judged()
    {
        Assert.Empty(Ids(Spec.Of(head: "servers: [ { url: /v1 } ]")));
        Assert.Empty(
            Ids(
                Spec.Of(
                    "/things:\n  servers: [ { url: 'https://own.example' } ]\n  get: { operationId: find, responses: { default: { description: done } } }",
                    head: "servers: [ { url: /v1 } ]"
                )
            )
        );
    }

    [Theory]
    [InlineData("htps://own.example", "CGN1117")]
    [InlineData("http://own.example", "CGN1123")]
    [InlineData("/own", "")]
    public void The_server_of_an_operation_is_judged(string url, string id)
    {
        TestDocument document = Spec.Of(
            $"/things:\n  servers:\n    - url: {url} # here\n  get: {{ operationId: find, responses: {{ default: {{ description: done }} }} }}",
            Key,
            "servers: [ { url: 'https://api.example' } ]\n" + Security
        );
        Diagnostic[] found = [.. GeneratorRun.Of([document]).Diagnostics];
        Assert.Equal(id.Length == 0 ? [] : [id], found.Select(static diagnostic => diagnostic.Id));
        Assert.All(
            found,
            diagnostic =>
                Assert.Equal(Spec.MarkedLine(document), diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1)
        );
    }

    [Theory]
    [InlineData("- url: 'http://api.example/v1' # here", "http://api.example/v1")]
    [InlineData(
        "- url: '{scheme}://api.example' # here\n    variables: { scheme: { default: http, enum: [ http, https ] } }",
        "{scheme}://api.example', which is 'http://api.example"
    )]
    public void CGN1123_credentials_over_plain_http(string servers, string shown)
    {
        string message =
            $"Operations require credentials, but '{shown}' is unencrypted HTTP, so the constructor of the client throws. To fix this, use https, or set BaseAddress or AllowInsecureHttp in the options of the client.";
        Reported.Once(Document(servers, Security, Key), "CGN1123", DiagnosticSeverity.Warning, message);
        Assert.Empty(Ids(Document(servers)));
        Assert.Empty(Ids(Document(servers, "security: [ {}, { key: [] } ]", Key)));
        Assert.Empty(
            Ids(Document(servers, Security, Key.Replace("X-Key", "X-Key, x-secret: false", StringComparison.Ordinal)))
        );
    }

    [Theory]
    [InlineData(
        "{endpoint}/v1",
        "endpoint: { default: 'https://api.example.com' }",
        "https://api.example.com/v1/things"
    )]
    [InlineData(
        "https://api.example.com{base}",
        "base: { default: /sell/feed/v1 }",
        "https://api.example.com/sell/feed/v1/things"
    )]
    [InlineData("https://api.example.com{base}", "base: { default: '' }", "https://api.example.com/things")]
    [InlineData("https://api.example.com/{base}", "base: { default: api/v1 }", "https://api.example.com/api/v1/things")]
    [InlineData(
        "{scheme}://{host}",
        "scheme: { default: https }, host: { default: api.example.com }",
        "https://api.example.com/things"
    )]
    [InlineData(
        "https://{host}{base}",
        "host: { default: api.example.com }, base: { default: /v1, enum: [ /v1, /v2 ] }",
        "https://api.example.com/v1/things"
    )]
    [InlineData(
        "https://api.example.com:{port}/v1",
        "port: { default: '8443', enum: [ '443', '8443' ] }",
        "https://api.example.com:8443/v1/things"
    )]
    public async Task Variables_are_put_in_as_they_are(string url, string variables, string expected)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Document($"- url: '{url}'\n    variables: {{ {variables} }}")
        );
        RecordingHandler handler = new();
        await emitted.Client(handler).CallAsync("FindAsync");
        Assert.Equal(expected, handler.Request!.RequestUri!.OriginalString);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{ zone: {} }")]
    public async Task A_variable_without_a_default_has_to_be_set(string variables)
    {
        TestDocument document = Document(
            $"- url: 'https://{{zone}}.example/v1'{(variables == "[]" ? "" : $"\n    variables: {variables}")}"
        );
        Assert.Equal(["CGN1010"], Ids(document));
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        Exception exception = await Assert.ThrowsAnyAsync<Exception>(() =>
            emitted.Client(new RecordingHandler()).CallAsync("FindAsync")
        );
        Assert.Contains(
            "TestClientOptions.Zone is missing or blank, but the server's URL requires it",
            Assert.IsType<ApiOptionsException>(exception.InnerException).Message,
            StringComparison.Ordinal
        );
        RecordingHandler handler = new();
        await emitted.Client(handler, new Dictionary<string, object?> { ["Zone"] = "eu" }).CallAsync("FindAsync");
        Assert.Equal("https://eu.example/v1/things", handler.Request!.RequestUri!.OriginalString);
    }

    [Theory]
    [InlineData("https://own.example/{tenant}", "acme/..", "the segments '.' and '..' would lead to another path")]
    [InlineData("{tenant}", "//evil.example", "would change the server")]
    [InlineData("/{tenant}", "a/../..", "the segments '.' and '..' would lead to another path")]
    public async Task A_tenant_cannot_change_the_server_of_an_operation(string url, string value, string fault)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Of(
                $$"""
                /things:
                  servers: [ { url: '{{url}}', variables: { tenant: { default: acme } } } ]
                  get: { operationId: find, responses: { default: { description: done } } }
                """,
                head: "servers: [ { url: 'https://api.example/v1' } ]"
            )
        );
        Exception exception = await Assert.ThrowsAnyAsync<Exception>(() =>
            emitted
                .Client(new RecordingHandler(), new Dictionary<string, object?> { ["Tenant"] = value })
                .CallAsync("FindAsync")
        );
        Assert.Contains(
            fault,
            Assert.IsType<ApiOptionsException>(exception.InnerException).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("endpoint.example", "Endpoint=https://mine.example", "")]
    [InlineData("endpoint.example", "Endpoint=https://mine.example?a", "CGN0022")]
    [InlineData("endpoint.example", "", "CGN1117")]
    [InlineData("endpoint.example", "Endpoint=htps://mine.example", "CGN1117")]
    [InlineData("https://api.example", "Endpoint=htps://mine.example", "CGN0022")]
    public void What_the_project_gives_is_judged_in_place_of_the_default(string standard, string defaults, string id)
    {
        TestDocument document = Document(
            $"- url: '{{endpoint}}/v1'\n    variables: {{ endpoint: {{ default: '{standard}' }} }}"
        ) with
        {
            Metadata = new Dictionary<string, string> { ["Defaults"] = defaults },
        };
        Assert.Equal(id.Length == 0 ? [] : [id], Ids(document));
    }

    private static string[] Ids(TestDocument document) =>
        [.. GeneratorRun.Of([document]).Diagnostics.Select(static diagnostic => diagnostic.Id)];

    private static TestDocument Document(string servers, string head = "", string components = "") =>
        Spec.Of(
            "/things:\n  get: { operationId: find, responses: { default: { description: done } } }",
            components,
            $"servers:\n  {servers}\n{head}"
        );
}
