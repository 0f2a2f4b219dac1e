#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false

// The API of todos.yaml in one file: dotnet run samples/Todos/Server.cs

using System.Collections.Concurrent;
using System.Text.Json.Serialization;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.Services.ConfigureHttpJsonOptions(options =>
    options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
);
builder.Services.AddCors(cors =>
    cors.AddDefaultPolicy(policy =>
        policy
            .SetIsOriginAllowed(origin => Uri.TryCreate(origin, UriKind.Absolute, out Uri? page) && page.IsLoopback)
            .AllowAnyMethod()
            .WithHeaders("content-type", "x-api-key")
    )
);
if (builder.Configuration["urls"] is null)
{
    builder.WebHost.UseUrls("http://127.0.0.1:5080");
}

WebApplication app = builder.Build();
ConcurrentDictionary<long, Todo> todos = new();
long last = 0;

// Pages on this machine can call it. Browsers send preflight requests without the key.
app.UseCors();
app.Use(
    (context, next) =>
        context.Request.Headers.ContainsKey("X-Api-Key")
            ? next(context)
            : Results.Problem("The header X-Api-Key is missing.", statusCode: 401).ExecuteAsync(context)
);
app.MapGet(
    "/todos",
    (string? state) => todos.Values.Where(todo => state is null || todo.State == state).OrderBy(todo => todo.Id)
);
app.MapPost(
    "/todos",
    (NewTodo added) =>
    {
        Todo todo = new(Interlocked.Increment(ref last), added.Title, added.Due, "open");
        todos[todo.Id] = todo;
        return Results.Created($"/todos/{todo.Id}", todo);
    }
);
app.MapGet(
    "/todos/{id:long}",
    (long id) =>
        todos.TryGetValue(id, out Todo? todo)
            ? Results.Ok(todo)
            : Results.Problem($"There is no todo {id}.", statusCode: 404)
);
app.MapPost(
    "/todos/{id:long}/complete",
    (long id) =>
    {
        while (todos.TryGetValue(id, out Todo? todo))
        {
            Todo done = todo with { State = "done" };
            if (todos.TryUpdate(id, done, todo))
            {
                return Results.Ok(done);
            }
        }

        return Results.Problem($"There is no todo {id}.", statusCode: 404);
    }
);

await app.StartAsync();
Console.WriteLine($"Todos listens on {app.Urls.Single()}. Ctrl+C ends it.");
await app.WaitForShutdownAsync();

internal sealed record NewTodo(string Title, DateOnly? Due);

internal sealed record Todo(long Id, string Title, DateOnly? Due, string State);
