using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>The addresses of small documents as they are found.</summary>
public class AddressCasesTests
{
    private const string Head = "openapi: 3.0.0\ninfo: { title: Example, version: '1' }\n";

    [Theory]
    [InlineData(
        """
            servers:
              - url: '{endpoint}/v1'
                variables:
                  endpoint: { default: 'https://api.example.com', description: The whole address. }
            """,
        "https://api.example.com/v1/ping"
    )]
    [InlineData(
        """
            servers:
              - url: 'https://{server}{basePath}'
                variables:
                  server: { default: 'api.example.com', enum: [ 'api.example.com', 'api.example.org' ] }
                  basePath: { default: '/sell/feed/v1' }
            """,
        "https://api.example.com/sell/feed/v1/ping"
    )]
    [InlineData(
        """
            servers:
              - url: '{protocol}://{hostname}/api/v3'
                variables:
                  protocol: { default: https, enum: [ http, https ] }
                  hostname: { default: HOSTNAME }
            """,
        "https://hostname/api/v3/ping"
    )]
    public async Task A_client_is_constructed_with_the_documents_own_defaults(string servers, string expected)
    {
        TestDocument document = new(
            "api.yaml",
            Head
                + servers
                + "\npaths:\n  /ping:\n    get: { operationId: ping, responses: { default: { description: Up. } } }\n"
        );
        GeneratorRun run = GeneratorRun.Of([document]);
        Assert.Empty(run.Diagnostics);
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        RecordingHandler handler = new();
        await emitted.Client(handler).CallAsync("PingAsync");
        Assert.Equal(expected, handler.Request!.RequestUri!.OriginalString);
    }
}
