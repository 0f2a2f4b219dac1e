using System.Net;
using CampaignsGen.Runtime;
using Microsoft.Net.Http.Headers;

namespace Runtime.Tests.Transport;

/// <summary>Calls of operations with other bodies than JSON, as emitted code would make them.</summary>
internal static class BodyApi
{
    internal static ApiRequest Request(params DeclaredResponse[] responses) =>
        ApiRequest.Begin(new ApiOperation("sendBody", HttpMethod.Post, "/bodies") { Responses = responses });

    /// <summary>Sends a body to a server that answers 204 and gives what was sent.</summary>
    internal static async Task<StubHandler> SendAsync(Action<ApiRequest> setBody)
    {
        var handler = new StubHandler(new HttpResponseMessage(HttpStatusCode.NoContent));
        ApiRequest request = Request(DeclaredResponse.Empty("204"));
        setBody(request);
        await PetApi.Transport(handler).SendAsync(request, CancellationToken.None);
        return handler;
    }

    internal static ApiTransport Transport(ScriptedServer server, Action<PetOptions>? configure = null)
    {
        PetOptions options = PetOptions.Valid(server.Address);
        configure?.Invoke(options);
        var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 1 };
        return new ApiTransport(new HttpClient(handler), options, "PetClient/1.0");
    }

    /// <summary>Gives a success of the media type, read as declared.</summary>
    internal static Task<T> ReceiveAsync<T>(
        DeclaredResponse declared,
        byte[] body,
        string? mediaType,
        Action<PetOptions>? configure = null
    )
    {
        PetOptions options = PetOptions.Valid();
        configure?.Invoke(options);
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK, body, mediaType));
        return PetApi.Transport(handler, options).SendAsync<T>(Request(declared), CancellationToken.None);
    }

    internal static string? BoundaryOf(string contentType) => MediaTypeHeaderValue.Parse(contentType).Boundary.Value;

    internal static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (T item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
