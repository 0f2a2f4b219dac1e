using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Acme.Todos;

namespace Aot;

/// <summary>Serves the API of todos.yaml on a free port, with the models of the client and without a web framework.</summary>
internal sealed class TodosServer : IDisposable
{
    // Like the client, all code that uses its resolver reads and writes the models without reflection.
    private static readonly JsonSerializerOptions Models = new() { TypeInfoResolver = TodosClientJson.Resolver };

    private readonly HttpListener listener;
    private readonly List<Todo> todos = [];

    private TodosServer(HttpListener listener, Uri address)
    {
        this.listener = listener;
        Address = address;
    }

    public Uri Address { get; }

    public static TodosServer Start()
    {
        while (true)
        {
            Uri address = new($"http://127.0.0.1:{FreePort()}/");
            HttpListener listener = new() { Prefixes = { address.AbsoluteUri } };
            try
            {
                listener.Start();
            }
            catch (HttpListenerException)
            {
                // Another program is using the port by now.
                continue;
            }

            TodosServer server = new(listener, address);
            _ = server.ServeAsync();
            return server;
        }
    }

    public void Dispose() => listener.Close();

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context = await listener.GetContextAsync();
            byte[] body = Encoding.UTF8.GetBytes(Respond(context.Request, context.Response));
            context.Response.ContentType ??= "application/json";
            await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
    }

    private string Respond(HttpListenerRequest request, HttpListenerResponse response)
    {
        string[] path = request.Url!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        switch (request.HttpMethod, path)
        {
            case ("GET", ["todos"]):
                string? state = request.QueryString["state"];
                return Json(todos.Where(todo => state is null || todo.State.Value == state));
            case ("POST", ["todos"]):
                response.StatusCode = 201;
                todos.Add(Added(request.InputStream));
                return Json(todos[^1]);
            case ("POST", ["todos", var id, "complete"])
                when todos.FindIndex(todo => $"{todo.Id}" == id) is >= 0 and var index:
                todos[index] = todos[index] with { State = TodoState.Done };
                return Json(todos[index]);
            default:
                response.StatusCode = 404;
                response.ContentType = "application/problem+json";
                return """{"title":"Not Found","status":404,"detail":"There is no such todo."}""";
        }
    }

    private Todo Added(Stream body)
    {
        NewTodo added = (NewTodo)JsonSerializer.Deserialize(body, Models.GetTypeInfo(typeof(NewTodo)))!;
        return new Todo
        {
            Id = todos.Count + 1,
            Title = added.Title,
            Due = added.Due,
            State = TodoState.Open,
        };
    }

    private static string Json(IEnumerable<Todo> todos) => $"[{string.Join(',', todos.Select(Json))}]";

    private static string Json(Todo todo) => JsonSerializer.Serialize(todo, Models.GetTypeInfo(typeof(Todo)));
}
