using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EndToEnd.Tests.Pages;

/// <summary>Seven letters in pages of three, by each of the ways in which APIs give pages.</summary>
internal sealed class LettersServer : IAsyncDisposable
{
    private static readonly string[] Letters = ["a", "b", "c", "d", "e", "f", "g"];

    private readonly WebApplication application;
    private readonly ConcurrentQueue<string> arrived = new();

    private LettersServer(WebApplication application) => this.application = application;

    internal Uri Address => new(application.Urls.Single());

    /// <summary>The path, the query and the key of each request.</summary>
    internal IReadOnlyList<string> Arrived => [.. arrived];

    /// <summary>Where links lead in place of this server; null for here.</summary>
    internal Uri? LinksTo { get; set; }

    internal static async Task<LettersServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LettersServer(builder.Build());
        server.application.Run(server.AnswerAsync);
        await server.application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        arrived.Enqueue($"{request.Path}{request.QueryString} {request.Headers["X-Key"]}".TrimEnd());
        int start = request.Path.Value switch
        {
            "/offset" => Number(request, "skip", 0),
            "/page" => (Number(request, "number", 1) - 1) * 3,
            _ => Number(request, "after", 0),
        };
        string[] page = [.. Letters.Skip(start).Take(3)];
        int? next = start + 3 < Letters.Length ? start + 3 : null;
        string link = new Uri(LinksTo ?? Address, $"{request.Path}?after={next}").AbsoluteUri;
        object body = request.Path.Value switch
        {
            "/cursor" => new { data = new { letters = page, next = next?.ToString(CultureInfo.InvariantCulture) } },
            "/link" => next is null ? new { value = page } : new { value = page, nextLink = link },
            _ => page,
        };
        if (request.Path == "/header" && next is not null)
        {
            context.Response.Headers.Link = $"<{Address}>; rel=\"first\", <{link}>; rel=\"next\"";
        }

        await context.Response.WriteAsJsonAsync(body);
    }

    private static int Number(HttpRequest request, string name, int standard) =>
        int.TryParse(request.Query[name], CultureInfo.InvariantCulture, out int number) ? number : standard;
}
