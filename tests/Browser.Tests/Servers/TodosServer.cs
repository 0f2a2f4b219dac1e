using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Browser.Tests.Servers;

/// <summary>The API of <c>todos.yaml</c>, at an origin of its own, which lets in the page and the headers that the client needs.</summary>
internal sealed class TodosServer : IAsyncDisposable
{
    public const string Key = "key-of-the-user";

    private readonly List<Todo> todos = [new(1, "Call Ada", "done")];
    private readonly WebApplication app;

    private TodosServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddCors();
        app = builder.Build();
        app.UseCors(policy => policy.AllowAnyOrigin().WithHeaders("x-api-key", "content-type").AllowAnyMethod());
        app.Use(CheckKeyAsync);
        app.MapGet("todos", () => todos);
        app.MapPost("todos", Add);
    }

    public Uri Address => new(app.Urls.First());

    public static async Task<TodosServer> StartAsync()
    {
        var server = new TodosServer();
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Task CheckKeyAsync(HttpContext context, RequestDelegate next) =>
        context.Request.Headers["X-Api-Key"] == Key
            ? next(context)
            : Results.Problem("The API key is unknown.", statusCode: 401).ExecuteAsync(context);

    private IResult Add(NewTodo added)
    {
        if (string.IsNullOrEmpty(added.Title))
        {
            return Results.Problem("A title is needed.", statusCode: 400);
        }

        todos.Add(new Todo(todos.Count + 1, added.Title, "open"));
        return Results.Created($"/todos/{todos.Count}", todos[^1]);
    }

    private sealed record NewTodo(string Title);

    private sealed record Todo(long Id, string Title, string State);
}
