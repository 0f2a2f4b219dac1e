using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>The server: its URL, its variables, and what the options say instead.</summary>
public class ServerTests
{
    [Theory]
    [InlineData("https://api.example/v1", "https://api.example/v1/things")]
    [InlineData("https://api.example/v1/", "https://api.example/v1/things")]
    [InlineData("https://api.example", "https://api.example/things")]
    public async Task The_first_server_is_used(string url, string expected)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Document($"servers: [ {{ url: '{url}' }}, {{ url: 'https://other.example' }} ]")
        );
        RecordingHandler handler = new();
        await emitted.Client(handler).CallAsync("FindAsync");
        Assert.Equal(expected, handler.Request!.RequestUri!.OriginalString);
    }

    [Fact]
    public async Task Variables_are_options_with_their_defaults()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Document(
                "servers: [ { url: 'https://{region}.api.example/{base-path}', variables: { region: { default: eu, enum: [ eu, us ] }, base-path: { default: v1 } } } ]"
            )
        );
        RecordingHandler handler = new();
        await emitted.Client(handler).CallAsync("FindAsync");
        Assert.Equal("https://eu.api.example/v1/things", handler.Request!.RequestUri!.OriginalString);
        await emitted
            .Client(handler, new Dictionary<string, object?> { ["Region"] = "us", ["BasePath"] = "v2" })
            .CallAsync("FindAsync");
        Assert.Equal("https://us.api.example/v2/things", handler.Request!.RequestUri!.OriginalString);
    }

    [Fact]
    public async Task The_options_may_name_another_server()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document("servers: [ { url: /v1 } ]"));
        RecordingHandler handler = new();
        await emitted
            .Client(handler, new Dictionary<string, object?> { ["BaseAddress"] = new Uri("https://mine.example/x") })
            .CallAsync("FindAsync");
        Assert.Equal("https://mine.example/x/things", handler.Request!.RequestUri!.OriginalString);
    }

    private static TestDocument Document(string servers) =>
        Spec.Of("/things:\n  get: { operationId: find, responses: { default: { description: done } } }", head: servers);
}
