using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notes.Project;

/// <summary>Provides a local server for the first calls. Delete this file when the client calls your own server.</summary>
internal sealed class SampleServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly List<JsonObject> notes = [];

    private SampleServer(int port)
    {
        Address = new Uri($"http://localhost:{port}");
        listener.Prefixes.Add(Address.AbsoluteUri);
        listener.Start();
    }

    public Uri Address { get; }

    public string ApiKey { get; } = Guid.NewGuid().ToString("N");

    public static SampleServer Start()
    {
        SampleServer server = new(FreePort());
        _ = server.ServeAsync();
        return server;
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
        try
        {
            while (true)
            {
                await AnswerAsync(await listener.GetContextAsync());
            }
        }
        catch (Exception) when (!listener.IsListening) { }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        string path = context.Request.Url!.AbsolutePath;
        (int status, JsonNode body) = (context.Request.HttpMethod, path) switch
        {
            _ when context.Request.Headers["X-API-Key"] != ApiKey => (401, Problem(401, "The API key is not known.")),
            ("GET", "/notes") => (200, new JsonArray([.. notes.Select(note => note.DeepClone()).Reverse()])),
            ("POST", "/notes") => (201, Add((await JsonNode.ParseAsync(context.Request.InputStream))!.AsObject())),
            _ => (404, Problem(404, "There is no such note.")),
        };
        context.Response.StatusCode = status;
        context.Response.ContentType = status < 400 ? "application/json" : "application/problem+json";
        await JsonSerializer.SerializeAsync(context.Response.OutputStream, body);
        context.Response.Close();
    }

    private JsonNode Add(JsonObject note)
    {
        note["id"] = notes.Count + 1;
        note["created"] = DateTimeOffset.UtcNow;
        notes.Add(note);
        return note.DeepClone();
    }

    private static JsonObject Problem(int status, string detail) => new() { ["status"] = status, ["detail"] = detail };
}
