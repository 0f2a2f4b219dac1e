using CampaignsGen.LocalServer.Recording;
using CampaignsGen.LocalServer.Validation;

namespace EndToEnd.Tests.World;

/// <summary>Holds every recorded request and answer against the spec: headers to the letter, bodies by NJsonSchema.</summary>
internal static class WireCheck
{
    internal const string MediaType = "application/vnd.campaigns.v1+json";
    internal const string UserAgent = "CampaignsClient/1.0.0 CampaignsGen/0.1.0";

    // What HTTP itself needs, and what .NET adds for tracing and compression.
    private static readonly string[] OfHttp =
    [
        "Host",
        "Content-Length",
        "Accept-Encoding",
        "traceparent",
        "Request-Id",
    ];
    private static readonly string[] OfTheSpec = ["Accept", "Content-Type", "User-Agent", "X-8x8-Tenant", "X-API-Key"];

    internal static async Task CheckAsync(CampaignsWorld world)
    {
        var schemas = await CampaignsSchemas.GetAsync();
        foreach (var exchange in world.Exchanges)
        {
            CheckHeaders(world, exchange.Request);
            if (!world.SendsInvalidBodies)
            {
                Assert.Empty(schemas.Check(RequestSchema(exchange.Request), exchange.Request.Body));
            }

            if (!world.HasFaultyAnswers)
            {
                Assert.Equal(MediaType, exchange.ContentType);
                Assert.Empty(schemas.Check(AnswerSchema(exchange), exchange.Body));
            }
        }
    }

    private static void CheckHeaders(CampaignsWorld world, RecordedRequest request)
    {
        Assert.Equal(OfTheSpec, request.Headers.Keys.Except(OfHttp).Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal(MediaType, request.Headers["Content-Type"]);
        Assert.Equal(MediaType, request.Headers["Accept"]);
        var options = Assert.Single(
            world.Used.DistinctBy(options => (options.ApiKey, options.Tenant, options.UserAgent)),
            options =>
                options.ApiKey == request.Headers["X-API-Key"] && options.Tenant == request.Headers["X-8x8-Tenant"]
        );
        string expected = options.UserAgent is { } own ? $"{UserAgent} {own}" : UserAgent;
        Assert.Equal(expected, request.Headers["User-Agent"]);
    }

    private static string RequestSchema(RecordedRequest request) =>
        request.Method == "PATCH" ? "ModifyCampaignRequest" : "AddRecordsRequest";

    private static string AnswerSchema(RecordedExchange exchange) =>
        exchange.Status >= 400 ? "Problem"
        : exchange.Request.Method == "PATCH" ? "Campaign"
        : "AddRecordsResponse";
}
