using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Browser.Tests.Servers;

/// <summary>The API of <c>board.yaml</c>, at an origin of its own, which lets in the page and the headers that the client needs.</summary>
internal sealed class BoardServer : IAsyncDisposable
{
    public const string Token = "token-of-the-page";
    public const string ClientId = "page";
    public const string ClientSecret = "not-a-real-secret";

    private readonly ConcurrentQueue<string> asked = new();
    private readonly WebApplication app;

    private BoardServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddCors();
        app = builder.Build();
        app.Use(NoteAsync);
        // No more than the guide says: a header that the client sends unasked would be refused.
        app.UseCors(policy => policy.AllowAnyOrigin().WithHeaders("authorization", "content-type").AllowAnyMethod());
        News = new BoardNews();
        MapNotices();
        app.MapPost("token", GiveToken);
        app.MapGet("news", News.WriteAsync);
        app.MapGet("silence", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        app.MapGet("headers", context => context.Response.WriteAsJsonAsync(HeadersOf(context.Request)));
        app.MapGet("moved", (HttpContext context) => Results.Redirect(Elsewhere!.AbsoluteUri));
    }

    public Uri Address => new(app.Urls.First());

    /// <summary>The requests that came, with what a browser asks before: <c>OPTIONS /notices</c>.</summary>
    public IReadOnlyCollection<string> Asked => asked;

    public BoardNews News { get; }

    /// <summary>A third origin, to which the redirect leads.</summary>
    public Uri? Elsewhere { get; init; }

    public byte[] Picture { get; } = RandomNumberGenerator.GetBytes(300_000);

    public static async Task<BoardServer> StartAsync(Uri? elsewhere = null)
    {
        var server = new BoardServer { Elsewhere = elsewhere };
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        News.Dispose();
    }

    private Task NoteAsync(HttpContext context, RequestDelegate next)
    {
        asked.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        return next(context);
    }

    private void MapNotices()
    {
        app.MapPost("notices", AddNoticeAsync);
        app.MapGet("notices/1", WriteCompressedAsync);
        app.MapGet("notices/{id}", () => Results.Problem("No such notice", statusCode: 404));
        app.MapGet("notices/1/picture", () => Results.Bytes(Picture, "image/png"));
        app.MapPut("notices/1/picture", TakePictureAsync);
    }

    private static IResult GiveToken(HttpRequest request) =>
        request.Headers.Authorization == Basic($"{ClientId}:{ClientSecret}")
            ? Results.Json(
                new
                {
                    access_token = Token,
                    token_type = "Bearer",
                    expires_in = 3600,
                }
            )
            : Results.Json(new { error = "invalid_client" }, statusCode: 401);

    private static string Basic(string credential) =>
        $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(credential))}";

    private async Task<IResult> AddNoticeAsync(HttpRequest request)
    {
        if (request.Headers.Authorization != $"Bearer {Token}")
        {
            return Results.Problem(statusCode: 401);
        }

        JsonElement notice = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body);
        News.Hear(notice.GetProperty("text").GetString()!);
        return Results.Json(notice, statusCode: 201);
    }

    private static async Task WriteCompressedAsync(HttpResponse response)
    {
        response.ContentType = "application/json";
        response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(response.Body, CompressionLevel.Fastest);
        await JsonSerializer.SerializeAsync(gzip, new { text = new string('z', 50_000) });
    }

    private async Task<IResult> TakePictureAsync(HttpRequest request)
    {
        using var taken = new MemoryStream();
        await request.Body.CopyToAsync(taken);
        return taken.ToArray().AsSpan().SequenceEqual(Picture)
            ? Results.NoContent()
            : Results.Problem("Another picture", statusCode: 400);
    }

    private static Dictionary<string, string> HeadersOf(HttpRequest request) =>
        request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString());
}
