using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>A program on the oldest .NET that the runtime supports, which it brings along.</summary>
public class OlderRuntimeTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Notes, version: '1' }
        servers: [{ url: https://notes.example.com }]
        security: [{ key: [] }]
        paths:
          /notes/{id}:
            get:
              operationId: getNote
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Note' } } } }
                '404': { description: gone, content: { application/problem+json: { schema: { type: object } } } }
          /changes:
            get:
              operationId: followChanges
              responses:
                '200': { description: ok, content: { text/event-stream: { schema: { $ref: '#/components/schemas/Note' } } } }
        components:
          schemas:
            Note: { type: object, required: [text], properties: { text: { type: string } } }
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
        """;

    private const string Program = """
        using System.Diagnostics;
        using System.Net;
        using Acme.Notes;
        using CampaignsGen;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;

        Console.WriteLine($"on .NET {Environment.Version.Major}");
        using ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name == "CampaignsGen",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = static span => Console.WriteLine($"span {span.DisplayName} {span.GetTagItem("http.response.status_code")}"),
        };
        ActivitySource.AddActivityListener(listener);

        ServiceCollection services = new();
        services.AddSingleton<ILoggerFactory, Lines>();
        foreach (string tenant in new[] { "one", "two" })
        {
            services
                .AddNotesClient(tenant, options => options.Key = $"key-{tenant}")
                .ConfigurePrimaryHttpMessageHandler(static () => new Server());
        }

        await using ServiceProvider provider = services.BuildServiceProvider();
        INotesClient notes = provider.GetRequiredService<INotesClientFactory>().Get("two");
        Console.WriteLine((await notes.GetNoteAsync("7")).Text);
        Console.WriteLine((await notes.With(new() { Key = "key-call", Headers = { ["X-Own"] = "own" } }).GetNoteAsync("8")).Text);
        try
        {
            await notes.GetNoteAsync("gone");
        }
        catch (NotFoundException exception)
        {
            Console.WriteLine(exception.Problem!.Title);
        }

        await foreach (var change in await notes.FollowChangesAsync())
        {
            Console.WriteLine(change.Data.Text);
        }

        using ApiRawResponse answer = await notes.SendAsync(new(HttpMethod.Get, "/notes/raw"));
        Console.WriteLine(System.Text.Encoding.UTF8.GetString(await answer.ReadBytesAsync()));

        sealed class Server : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                string path = request.RequestUri!.AbsolutePath;
                string sent = string.Join('+', request.Headers.GetValues("X-Key").Concat(request.Headers.TryGetValues("X-Own", out var own) ? own : []));
                request.Options.TryGetValue(ApiRequestOptions.OperationId, out string? operation);
                (HttpStatusCode status, string body, string type) = path switch
                {
                    "/changes" => (HttpStatusCode.OK, "data: {\"text\":\"first\"}\n\ndata: {\"text\":\"second\"}\n\n", "text/event-stream"),
                    "/notes/gone" => (HttpStatusCode.NotFound, "{\"title\":\"It is gone\"}", "application/problem+json"),
                    _ => (HttpStatusCode.OK, $"{{\"text\":\"{operation} with {sent}\"}}", "application/json"),
                };
                return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, null, type) });
            }
        }

        sealed class Lines : ILoggerFactory, ILogger
        {
            public void AddProvider(ILoggerProvider provider) { }
            public ILogger CreateLogger(string categoryName) => this;
            public void Dispose() { }
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
            public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;
            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                Console.WriteLine($"log {eventId.Id} {formatter(state, exception)}");
        }
        """;

    [Fact]
    public async Task It_calls_fails_follows_and_is_seen_on_net8()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("RunsOnNet8", "net8.0");
        project
            .WithProperty("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier)
            .WithProperty("SelfContained", "true")
            .WithItem(
                "OpenApiClient",
                "notes.yaml",
                new XAttribute("Namespace", "Acme.Notes"),
                new XAttribute("ClientName", "NotesClient")
            )
            .WithFile("notes.yaml", Document)
            .WithFile("Program.cs", Program);

        (await project.BuildAsync()).ShouldSucceed();
        ProcessResult run = (await project.RunOwnAsync("net8.0")).ShouldSucceed();

        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] expected =
        [
            "on .NET 8",
            "getNote with key-two",
            "getNote with key-call+own",
            "It is gone",
            "first",
            "second",
            """{"text":"GET /notes/raw with key-two"}""",
            "span GET /notes/{id} 200",
            "span GET /notes/{id} 404",
            "span GET /changes 200",
        ];
        Assert.All(expected, line => Assert.Contains(line, lines));
        Assert.Contains(lines, static line => line.StartsWith("log 4 getNote returned 200", StringComparison.Ordinal));
        Assert.Contains(
            lines,
            static line => line.StartsWith("log 5 getNote failed with 404", StringComparison.Ordinal)
        );
    }
}
