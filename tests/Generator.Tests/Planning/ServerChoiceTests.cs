using CampaignsGen;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Several servers, and servers of a path or an operation.</summary>
public class ServerChoiceTests
{
    [Fact]
    public async Task Several_servers_are_a_choice_and_the_first_is_the_default()
    {
        using EmittedAssembly emitted = Emitted(
            "{ url: 'https://api.example/v1', description: Live }, { url: 'https://test.example/v1', description: For tests. }"
        );
        Assert.Equal("https://api.example/v1/things", await SentAsync(emitted));
        Assert.Equal(
            "https://test.example/v1/things",
            await SentAsync(emitted, ("Server", Server(emitted, "ForTests")))
        );
        Assert.Equal("https://api.example/v1/things", await SentAsync(emitted, ("Server", Server(emitted, "Live"))));
        Assert.Equal(
            "https://mine.example/things",
            await SentAsync(
                emitted,
                ("Server", Server(emitted, "ForTests")),
                ("BaseAddress", new Uri("https://mine.example"))
            )
        );
    }

    [Theory]
    [InlineData(
        "3.2.0",
        "{ url: 'https://a.example', name: live, description: The one }, { url: 'https://b.example' }",
        "Live,BExample"
    )]
    [InlineData(
        "3.0.3",
        "{ url: 'https://a.example', description: Live. }, { url: 'https://b.example', description: live }",
        "Live,Live2"
    )]
    [InlineData("3.0.3", "{ url: 'https://a.example' }, { url: 'http://a.example' }", "HttpsAExample,HttpAExample")]
    [InlineData(
        "3.0.3",
        "{ url: 'https://a.example/v1', description: This is the server that everybody uses }, { url: /v1, description: '' }",
        "AExampleV1,V1"
    )]
    public void A_server_is_called_by_its_name_its_description_or_its_URL(string version, string servers, string names)
    {
        using EmittedAssembly emitted = Emitted(servers, version);
        Assert.Equal(names.Split(','), Enum.GetNames(emitted.Type("TestClientServer")));
    }

    [Fact]
    public async Task Variables_of_the_same_name_are_one_option_with_the_default_of_the_server()
    {
        using EmittedAssembly emitted = Emitted(
            "{ url: 'https://{region}.a.example', description: A, variables: { region: { default: eu, enum: [ eu, us ] } } }, "
                + "{ url: 'https://{region}.b.example', description: B, variables: { region: { default: jp } } }"
        );
        object b = Server(emitted, "B");
        Assert.Equal("https://eu.a.example/things", await SentAsync(emitted));
        Assert.Equal("https://jp.b.example/things", await SentAsync(emitted, ("Server", b)));
        Assert.Equal("https://kr.b.example/things", await SentAsync(emitted, ("Server", b), ("Region", "kr")));
        Exception exception = await Assert.ThrowsAnyAsync<Exception>(() => SentAsync(emitted, ("Region", "kr")));
        Assert.Contains("one of eu, us", exception.InnerException!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1", "specifies only the path of its server, '/v1'")]
    [InlineData("", "specifies no absolute server URL")]
    public async Task A_server_without_a_host_needs_an_address(string url, string reason)
    {
        using EmittedAssembly emitted = Emitted($"{{ url: '{url}' }}");
        Exception exception = await Assert.ThrowsAnyAsync<Exception>(() => SentAsync(emitted));
        Assert.Contains(
            reason,
            Assert.IsType<ApiOptionsException>(exception.InnerException).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "https://mine.example/v1/things",
            await SentAsync(emitted, ("BaseAddress", new Uri("https://mine.example/v1")))
        );
    }

    [Fact]
    public async Task A_server_that_leaves_out_its_scheme_is_https()
    {
        using EmittedAssembly emitted = Emitted("{ url: //api.example/v1 }");
        Assert.Equal("https://api.example/v1/things", await SentAsync(emitted));
    }

    [Theory]
    [InlineData("https://own.example/x", "", "https://own.example/x/other")]
    [InlineData("/v2", "", "https://api.example/v2/other")]
    [InlineData("beta", "", "https://api.example/v1/beta/other")]
    [InlineData("https://own.example", "BaseAddress", "https://mine.example/x/other")]
    [InlineData("/v2", "BaseAddress", "https://mine.example/v2/other")]
    [InlineData("https://own.example", "OwnAddress", "https://mine.example/x/other")]
    [InlineData("https://{region}.own.example", "", "https://eu.own.example/other")]
    public async Task An_operation_goes_to_its_own_server(string url, string option, string expected)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Of(
                $$"""
                /things:
                  get: { operationId: find, responses: { default: { description: done } } }
                /other:
                  servers: [ { url: '{{url}}', description: Own, variables: { region: { default: eu } } }, { url: 'https://second.example' } ]
                  get: { operationId: findOther, responses: { default: { description: done } } }
                """,
                head: "servers: [ { url: 'https://api.example/v1' } ]"
            )
        );
        (string, object?)[] options = option.Length == 0 ? [] : [(option, new Uri("https://mine.example/x"))];
        Assert.Equal(expected, await SentAsync(emitted, "FindOtherAsync", options));
        string rest = option == "BaseAddress" ? "https://mine.example/x/things" : "https://api.example/v1/things";
        Assert.Equal(rest, await SentAsync(emitted, "FindAsync", options));
    }

    [Fact]
    public async Task The_servers_of_an_operation_come_before_those_of_its_path()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Of(
                """
                /things:
                  servers: [ { url: 'https://path.example' } ]
                  get:
                    operationId: find
                    servers: [ { url: 'https://operation.example' } ]
                    responses: { default: { description: done } }
                """
            )
        );
        Assert.Equal("https://operation.example/things", await SentAsync(emitted));
    }

    [Fact]
    public void Servers_said_once_more_are_the_documents()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Of(
                "/things:\n  servers: [ { url: 'https://api.example' } ]\n  get: { operationId: find, responses: { default: { description: done } } }",
                head: "servers: [ { url: 'https://api.example' } ]"
            )
        );
        Assert.DoesNotContain(
            emitted.Type("TestClientOptions").GetProperties(),
            static property =>
                property.Name != "BaseAddress" && property.Name.EndsWith("Address", StringComparison.Ordinal)
        );
    }

    private static EmittedAssembly Emitted(string servers, string version = "3.0.3") =>
        EmittedAssembly.Of(
            Spec.Of(
                "/things:\n  get: { operationId: find, responses: { default: { description: done } } }",
                head: $"servers: [ {servers} ]",
                version: version
            )
        );

    private static object Server(EmittedAssembly emitted, string name) =>
        Enum.Parse(emitted.Type("TestClientServer"), name);

    private static Task<string> SentAsync(EmittedAssembly emitted, params (string Name, object? Value)[] options) =>
        SentAsync(emitted, "FindAsync", options);

    private static async Task<string> SentAsync(
        EmittedAssembly emitted,
        string operation,
        (string Name, object? Value)[] options
    )
    {
        RecordingHandler handler = new();
        await emitted
            .Client(handler, options.ToDictionary(static option => option.Name, static option => option.Value))
            .CallAsync(operation);
        return handler.Request!.RequestUri!.OriginalString;
    }
}
