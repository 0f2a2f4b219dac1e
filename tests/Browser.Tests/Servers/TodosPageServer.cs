using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Browser.Tests.Servers;

/// <summary>The origin of the Blazor sample: its files as they are, settings with the API's address, and a script that uses the page.</summary>
internal sealed class TodosPageServer : IAsyncDisposable
{
    private readonly TaskCompletionSource<IReadOnlyDictionary<string, string>> told = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly WebApplication app;

    private TodosPageServer(Uri todos)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting(WebHostDefaults.StaticWebAssetsKey, AppFiles.ManifestOf("samples", "Blazor"));
        builder.WebHost.UseStaticWebAssets();
        app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { ServeUnknownFileTypes = true });
        app.MapGet("/", () => Results.Content(Page(), "text/html"));
        app.MapGet("appsettings.json", () => new { Todos = new { BaseAddress = todos } });
        app.MapGet("use.js", () => Results.Content(Use, "text/javascript"));
        app.MapPost("told", HearAsync);
    }

    public Uri Address => new(app.Urls.First());

    /// <summary>What the page showed.</summary>
    public Task<IReadOnlyDictionary<string, string>> Told => told.Task;

    public static async Task<TodosPageServer> StartAsync(Uri todos)
    {
        var server = new TodosPageServer(todos);
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string Page()
    {
        IFileInfo index = app.Environment.WebRootFileProvider.GetFileInfo("index.html");
        using StreamReader reader = new(index.CreateReadStream());
        return reader
            .ReadToEnd()
            .Replace("</body>", "<script src=\"use.js\"></script></body>", StringComparison.Ordinal);
    }

    private async Task HearAsync(HttpRequest request) =>
        told.TrySetResult((await JsonSerializer.DeserializeAsync<Dictionary<string, string>>(request.Body))!);

    // As a user does: types, submits, and waits for what the page shows.
    private const string Use = $$"""
        const shown = async selector => {
            while (!document.querySelector(selector)) await new Promise(resolve => setTimeout(resolve, 50));
            return document.querySelector(selector);
        };
        const submit = async (selector, text) => {
            const form = await shown(selector);
            const input = form.querySelector("input");
            input.value = text;
            input.dispatchEvent(new Event("change", { bubbles: true }));
            form.requestSubmit();
        };
        const use = async () => {
            await submit("#enter", "guessed");
            const refused = (await shown("[role=alert]")).textContent;
            await submit("#enter", "{{TodosServer.Key}}");
            await shown("li.done");
            await submit("#add", "");
            const empty = (await shown("[role=alert]")).textContent;
            await submit("#add", "Buy milk");
            await shown("li.open");
            const items = [...document.querySelectorAll("li")].map(item => item.textContent).join(", ");
            await fetch("told", { method: "POST", body: JSON.stringify({ refused, empty, items }) });
        };
        use();
        """;
}
