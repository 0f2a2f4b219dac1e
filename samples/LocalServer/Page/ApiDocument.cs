using System.Text.Json.Nodes;
using CampaignsGen.LocalServer.Validation;
using Scalar.AspNetCore;

namespace CampaignsGen.LocalServer.Page;

/// <summary>
/// Sends the OpenAPI document with this server instead of the production service, so that requests from the viewer do not dial anyone.
/// </summary>
internal static class ApiDocument
{
    internal const string Path = "/openapi.json";

    internal static async Task SendAsync(HttpContext context)
    {
        var document = await CampaignsSchemas.ReadDocumentAsync();
        foreach (var server in document["servers"]!.AsArray())
        {
            Redirect(server!, context.Request.Host);
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(document.ToJsonString(), context.RequestAborted);
    }

    /// <summary>
    /// Configures the viewer so that it does not access anything outside this computer: fonts, telemetry, a proxy and an assistant.
    /// </summary>
    internal static void Describe(ScalarOptions viewer) =>
        viewer
            .WithTitle("Campaigns API, on this computer")
            .WithOpenApiRoutePattern(Path)
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .HideClientButton()
            .HideDeveloperTools();

    private static void Redirect(JsonNode server, HostString host)
    {
        var url = (string)server["url"]!;
        int authority = url.IndexOf("//", StringComparison.Ordinal) + 2;
        server["url"] = $"http://{host}{url[url.IndexOf('/', authority)..]}";
        server["description"] = "The local server.";
    }
}
