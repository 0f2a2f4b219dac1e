using System.Net;
using System.Text;
using CampaignsGen;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>Requests that the document does not describe.</summary>
public sealed class CustomRequestTests
{
    private static readonly RequiredScheme[][] Security =
    [
        ["ApiKey", "Store"],
    ];

    [Fact]
    public async Task A_request_is_sent_as_it_is_said_with_the_clients_credentials()
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.Created, """{"weird": 1}"""));
        ApiCustomRequest request = new(HttpMethod.Post, "/pets/{petId}/walks")
        {
            PathParameters = { ["petId"] = "a/b" },
            Query = { ["when"] = "now & then" },
            Json = """{"raw": true}""",
        };

        using ApiRawResponse answer = await SendAsync(handler, request);

        Assert.Equal(
            "https://api.example.com/eu/pets/v1/pets/a%2Fb/walks?when=now%20%26%20then",
            handler.Uri!.AbsoluteUri
        );
        Assert.Equal("""{"raw": true}""", handler.Body);
        Assert.Equal(
            [PetOptions.Key, "acme", "application/json", "application/json"],
            new[] { "X-API-Key", "X-Store", "Content-Type", "Accept" }.Select(name => handler.Headers[name])
        );
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("""{"weird": 1}""", Encoding.UTF8.GetString(await answer.ReadBytesAsync()));
    }

    [Fact]
    public async Task What_is_no_success_is_the_exception_of_any_operation()
    {
        var handler = new StubHandler(
            StubHandler.Answer(HttpStatusCode.Conflict, """{"title":"Busy"}""", "application/problem+json")
        );
        ApiCustomRequest request = new(HttpMethod.Get, "/pets/7/state") { OperationId = "getState" };

        var error = await Assert.ThrowsAsync<ConflictException>(() => SendAsync(handler, request));

        Assert.Equal("Busy", error.Problem!.Title);
        Assert.Contains("getState", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_needs_its_media_type()
    {
        var handler = new StubHandler(new HttpResponseMessage(HttpStatusCode.NoContent));
        using var body = new MemoryStream([1, 2, 3]);

        using ApiRawResponse answer = await SendAsync(
            handler,
            new(HttpMethod.Put, "/pets/7/photo")
            {
                Content = body,
                MediaType = "image/png",
                Accept = null,
            }
        );

        Assert.Equal(("image/png", "3"), (handler.Headers["Content-Type"], handler.Headers["Content-Length"]));
        Assert.False(handler.Headers.ContainsKey("Accept"));
        await FailsAsync(new(HttpMethod.Put, "/pets/7/photo") { Content = body }, "without a media type");
        await FailsAsync(
            new(HttpMethod.Put, "/p")
            {
                Content = body,
                MediaType = "a/b",
                Json = "1",
            },
            "two bodies"
        );
    }

    [Fact]
    public async Task A_path_is_what_was_meant_or_nothing_is_sent()
    {
        Assert.Throws<ArgumentException>(() => new ApiCustomRequest(HttpMethod.Get, "pets"));
        Assert.Throws<ArgumentNullException>(() => new ApiCustomRequest(null!, "/pets"));
        await FailsAsync(
            new(HttpMethod.Get, "/pets/{petId}") { PathParameters = { ["petId"] = ".." } },
            "another resource"
        );
        await FailsAsync(
            new(HttpMethod.Get, "/pets/{petId}") { PathParameters = { ["id"] = "1" } },
            "no path parameter 'id'"
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            SendAsync(new StubHandler(new HttpResponseMessage()), new(HttpMethod.Get, "/pets/{petId}"))
        );
    }

    private static async Task FailsAsync(ApiCustomRequest request, string text)
    {
        var handler = new StubHandler(new HttpResponseMessage(HttpStatusCode.OK));
        var error = await Assert.ThrowsAsync<ArgumentException>(async () => await SendAsync(handler, request));
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, handler.Count);
    }

    private static Task<ApiRawResponse> SendAsync(StubHandler handler, ApiCustomRequest request) =>
        PetApi.Transport(handler).SendAsync(request, Security, CancellationToken.None);
}
