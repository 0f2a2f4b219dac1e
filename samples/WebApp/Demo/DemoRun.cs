using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CampaignsGen.LocalServer;
using CampaignsGen.LocalServer.Faults;

namespace WebApp.Demo;

/// <summary>Runs the application with a local server, calls it as its users do, and checks the responses.</summary>
internal sealed class DemoRun(HttpClient http, LocalCampaignsServer server)
{
    private readonly StringBuilder transcript = new();
    private int responses;
    private int unexpected;

    public static async Task<int> RunAsync()
    {
        LocalCampaignsOptions options = LocalCampaignsOptions.Sample();
        options.BuildDelay = options.StartDelay = TimeSpan.Zero;
        await using LocalCampaignsServer server = await LocalCampaignsServer.StartAsync(options);
        DemoRun run = await CallAsync(server, options);
        Console.WriteLine(run.transcript);
        Console.WriteLine($"{run.responses} responses, {run.unexpected} of them not as expected.");
        return run.unexpected == 0 ? 0 : 1;
    }

    private static async Task<DemoRun> CallAsync(LocalCampaignsServer server, LocalCampaignsOptions options)
    {
        // Reads the appsettings.json next to the program, regardless of the current folder.
        WebApplicationBuilder builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Configuration.AddInMemoryCollection(DemoSettings.Of(server));
        builder.WebHost.UseUrls("http://127.0.0.1:0");

        // Disposing the application exports the metrics.
        await using WebApplication app = Application.Build(builder);
        await app.StartAsync();
        using HttpClient http = new() { BaseAddress = new Uri(app.Urls.Single()) };
        DemoRun run = new(http, server);
        await run.CallAsync(options);
        await app.StopAsync();
        return run;
    }

    private async Task CallAsync(LocalCampaignsOptions options)
    {
        string own = $"/campaigns/{server.Tenants[0].Campaigns[0].Id}";
        string foreign = $"/campaigns/{server.Tenants[1].Campaigns[0].Id}";
        object records = new { records = new[] { new { crmRecordId = "A-1" }, new { crmRecordId = "A-2" } } };
        object blank = new { records = new[] { new { crmRecordId = "" } } };

        await ExpectAsync(HttpStatusCode.Unauthorized, null, $"{own}/actions/start");
        await ExpectAsync(HttpStatusCode.Unauthorized, "guessed", $"{own}/actions/start");
        await ExpectAsync(HttpStatusCode.Forbidden, DemoSettings.Stranger, $"{own}/actions/start");
        await ExpectAsync(HttpStatusCode.BadRequest, DemoSettings.Alice, $"{own}/actions/dance");
        await ExpectAsync(HttpStatusCode.OK, DemoSettings.Alice, $"{own}/actions/start");
        await ExpectAsync(HttpStatusCode.OK, DemoSettings.Alice, $"{own}/records", records);
        await ExpectAsync(HttpStatusCode.Conflict, DemoSettings.Alice, $"{own}/records", records);
        await ExpectAsync(HttpStatusCode.BadRequest, DemoSettings.Alice, $"{own}/records", blank);
        await ExpectAsync(HttpStatusCode.NotFound, DemoSettings.Alice, $"{foreign}/actions/start");
        await ExpectAsync(HttpStatusCode.OK, DemoSettings.Boris, $"{foreign}/actions/start");
        await ExpectHealthAsync("Healthy");

        options.Fault = static _ =>
            Fault.Answer(429, null, default, new Dictionary<string, string> { ["Retry-After"] = "7" });
        await ExpectAsync(HttpStatusCode.ServiceUnavailable, DemoSettings.Alice, $"{own}/actions/pause");
        options.Fault = static _ => Fault.Delay(TimeSpan.FromMinutes(1));
        await ExpectAsync(HttpStatusCode.GatewayTimeout, DemoSettings.Carol, $"{foreign}/actions/pause");
        options.Fault = static _ => Fault.Problem(403, "The key's role does not permit this API.");
        for (int call = 0; call < 5; call++)
        {
            await ExpectAsync(HttpStatusCode.BadGateway, DemoSettings.Alice, $"{own}/actions/pause");
        }

        await ExpectHealthAsync("Degraded");
    }

    private async Task ExpectAsync(HttpStatusCode expected, string? token, string path, object? body = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path)
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using HttpResponseMessage response = await http.SendAsync(request);
        string retry = response.Headers.RetryAfter is { } pause ? $" (Retry-After: {pause})" : "";
        transcript.AppendLine(
            CultureInfo.InvariantCulture,
            $"POST {path}\n  {(int)response.StatusCode}{retry} {await response.Content.ReadAsStringAsync()}"
        );
        Compare(expected, response.StatusCode);
    }

    private async Task ExpectHealthAsync(string expected)
    {
        string health = await http.GetStringAsync("/health");
        transcript.AppendLine(CultureInfo.InvariantCulture, $"GET /health\n  {health}");
        Compare(expected, health);
    }

    private void Compare<T>(T expected, T actual)
    {
        responses++;
        if (!Equals(expected, actual))
        {
            unexpected++;
            transcript.AppendLine(CultureInfo.InvariantCulture, $"  Expected: {expected}");
        }
    }
}
