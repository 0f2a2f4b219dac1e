using System.Diagnostics;
using System.Net;
using CampaignsGen;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Runtime.Tests.DependencyInjection;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>What OpenTelemetry sees of calls. While somebody listens, calls of other tests would allocate more than they may.</summary>
[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true)]
[Collection(nameof(TelemetryTests))]
public sealed class TelemetryTests
{
    private const string Origin = "https://telemetry.example.com:8443";

    [Fact]
    public async Task A_call_is_a_span_with_the_template_of_its_path()
    {
        Activity span = Assert.Single(
            await SpansAsync(static () => CallAsync(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}""")))
        );

        Assert.Equal("GET /pets/{petId}", span.DisplayName);
        Assert.Equal(ActivityKind.Client, span.Kind);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Equal(
            [
                "campaignsgen.operation.id=getPet",
                "http.request.method=GET",
                "http.response.status_code=200",
                "server.address=telemetry.example.com",
                "server.port=8443",
                "url.template=/pets/{petId}",
            ],
            TagsOf(span)
        );
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "404")]
    [InlineData(HttpStatusCode.OK, "CampaignsGen.UnexpectedResponseException")]
    public async Task What_went_wrong_is_its_status_or_the_exception(HttpStatusCode status, string expected)
    {
        Activity span = Assert.Single(
            await SpansAsync(() =>
                Assert.ThrowsAnyAsync<ApiException>(() => CallAsync(StubHandler.Answer(status, "[1]")))
            )
        );

        Assert.Equal(expected, span.GetTagItem("error.type"));
        Assert.Equal((int)status, span.GetTagItem("http.response.status_code"));
        Assert.Equal(ActivityStatusCode.Error, span.Status);
    }

    [Fact]
    public async Task A_call_without_an_answer_has_no_status()
    {
        Activity span = Assert.Single(
            await SpansAsync(static () =>
                Assert.ThrowsAsync<ApiTimeoutException>(static () =>
                {
                    var handler = new StubHandler(
                        static async (_, cancellationToken) =>
                        {
                            await Task.Delay(Timeout.Infinite, cancellationToken);
                            throw new InvalidOperationException();
                        }
                    );
                    return CallAsync(handler, static options => options.Timeout = TimeSpan.FromMilliseconds(30));
                })
            )
        );

        Assert.Equal("CampaignsGen.ApiTimeoutException", span.GetTagItem("error.type"));
        Assert.Null(span.GetTagItem("http.response.status_code"));
    }

    [Fact]
    public async Task Attempts_that_a_handler_makes_again_are_counted()
    {
        Activity span = Assert.Single(
            await SpansAsync(static async () =>
            {
                var services = new ServiceCollection();
                services
                    .AddPetClient(static options => Configure(options))
                    .ConfigurePrimaryHttpMessageHandler(static () =>
                        new StubHandler(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""))
                    )
                    .AddHttpMessageHandler(static () => new Again());
                await using ServiceProvider provider = services.BuildServiceProvider();
                await provider.GetRequiredService<IPetClient>().GetPetAsync("7");
            })
        );

        Assert.Equal(2, span.GetTagItem("http.request.resend_count"));
    }

    [Fact]
    public async Task How_long_a_call_took_is_a_histogram_by_template()
    {
        var metrics = new List<Metric>();
        using (
            MeterProvider provider = Sdk.CreateMeterProviderBuilder()
                .AddMeter("CampaignsGen")
                .AddInMemoryExporter(metrics)
                .Build()
        )
        {
            await CallAsync(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""));
            await CallAsync(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""));
            Assert.True(provider.Shutdown());
        }

        Metric metric = Assert.Single(metrics, static one => one.Name == "http.client.request.duration");
        Assert.Equal("s", metric.Unit);
        var counts = new List<(string Tags, long Count)>();
        foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
        {
            var tags = new List<string>();
            foreach ((string key, object? value) in point.Tags)
            {
                tags.Add($"{key}={value}");
            }

            counts.Add((string.Join(" ", tags.Order(StringComparer.Ordinal)), point.GetHistogramCount()));
        }

        Assert.Contains(
            (
                "http.request.method=GET http.response.status_code=200 server.address=telemetry.example.com "
                    + "server.port=8443 url.template=/pets/{petId}",
                2
            ),
            counts
        );
    }

    private static async Task<List<Activity>> SpansAsync(Func<Task> call)
    {
        var spans = new List<Activity>();
        using (
            TracerProvider provider = Sdk.CreateTracerProviderBuilder()
                .AddSource("CampaignsGen")
                .AddInMemoryExporter(spans)
                .Build()
        )
        {
            await call();
            provider.ForceFlush();
        }

        return [.. spans.Where(static span => (string?)span.GetTagItem("server.address") == "telemetry.example.com")];
    }

    private static Task<Pet> CallAsync(HttpResponseMessage answer) => CallAsync(new StubHandler(answer));

    private static Task<Pet> CallAsync(StubHandler handler, Action<PetOptions>? configure = null)
    {
        PetOptions options = Configure(new PetOptions());
        configure?.Invoke(options);
        return PetApi.Transport(handler, options).SendAsync<Pet>(PetApi.Get(), CancellationToken.None);
    }

    private static PetOptions Configure(PetOptions options)
    {
        options.ApiKey = PetOptions.Key;
        options.Store = "acme";
        options.BaseAddress = new Uri(Origin);
        return options;
    }

    private static IEnumerable<string> TagsOf(Activity span) =>
        span.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal);

    /// <summary>Sends every request three times.</summary>
    private sealed class Again : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            await base.SendAsync(request, cancellationToken);
            await base.SendAsync(request, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
