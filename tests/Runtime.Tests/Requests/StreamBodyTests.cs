using System.IO.Pipelines;
using System.Net;
using System.Text;
using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Requests;

public sealed class StreamBodyTests
{
    private const string MediaType = "application/x-thing";

    [Fact]
    public async Task What_is_left_of_the_stream_is_sent_and_it_stays_open()
    {
        using var stream = new MemoryStream("skip me"u8.ToArray()) { Position = 5 };

        StubHandler handler = await BodyApi.SendAsync(request => request.StreamBody(MediaType, stream));

        Assert.Equal("me", handler.Body);
        Assert.Equal("2", handler.Headers["Content-Length"]);
        Assert.Equal(MediaType, handler.Headers["Content-Type"]);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_has_no_length()
    {
        using var stream = new GeneratedStream(3);

        StubHandler handler = await BodyApi.SendAsync(request => request.StreamBody(MediaType, stream));

        Assert.Equal("xxx", handler.Body);
        Assert.False(stream.IsDisposed);
    }

    [Fact]
    public async Task The_first_half_is_on_its_way_before_the_second_is_there()
    {
        var pipe = new Pipe();
        var firstCame = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        string? head = null;
        string? rest = null;
        await using var server = new ScriptedServer(async peer =>
        {
            head = await peer.ReadHeadAsync();
            firstCame.SetResult(await peer.ReadChunkAsync());
            rest = await peer.ReadChunksAsync();
            await peer.SendAsync("HTTP/1.1 204 No Content\r\n\r\n");
        });
        ApiRequest request = BodyApi.Request(DeclaredResponse.Empty("204"));
        request.StreamBody(MediaType, pipe.Reader.AsStream());

        Task sending = BodyApi.Transport(server).SendAsync(request, CancellationToken.None);
        await pipe.Writer.WriteAsync("first"u8.ToArray());
        string first = await firstCame.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await pipe.Writer.WriteAsync("second"u8.ToArray());
        await pipe.Writer.CompleteAsync();
        await sending;

        Assert.Equal("first", first);
        Assert.Equal("second", rest);
        Assert.Contains("Transfer-Encoding: chunked", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Length", head, StringComparison.Ordinal);
        Assert.Contains($"Content-Type: {MediaType}\r\n", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_may_send_a_stream_that_can_seek_again()
    {
        using var stream = new MemoryStream("skip me"u8.ToArray()) { Position = 5 };
        var bodies = new List<string>();

        await SendTwiceAsync(stream, bodies);

        Assert.Equal(["me", "me"], bodies);
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_is_not_sent_again()
    {
        var bodies = new List<string>();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            SendTwiceAsync(new GeneratedStream(2), bodies)
        );

        Assert.Equal(["xx"], bodies);
        Assert.Contains(
            "The body of sendBody contains a stream that was already sent",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("To fix this", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_sent_synchronously_as_well()
    {
        using var stream = new MemoryStream("skip me"u8.ToArray()) { Position = 5 };
        ApiRequest request = BodyApi.Request();
        request.MultipartBody(
            "multipart/form-data",
            stream,
            static (parts, file) => parts.File("f", new CampaignsGen.FileUpload(file, "a"))
        );
        using var sent = new MemoryStream();
        using var again = new MemoryStream();

        request.Body!.CopyTo(sent, null, CancellationToken.None);
        await request.Body.CopyToAsync(again);

        Assert.Contains("\r\n\r\nme\r\n--", Encoding.UTF8.GetString(sent.ToArray()), StringComparison.Ordinal);
        Assert.Equal(sent.ToArray(), again.ToArray());
        Assert.Equal(sent.Length, request.Body.Headers.ContentLength);
    }

    [Fact]
    public void A_stream_that_cannot_be_read_is_refused()
    {
        var stream = new MemoryStream();
        stream.Dispose();
        ApiRequest request = BodyApi.Request();

        var exception = Assert.Throws<ArgumentException>(() => request.StreamBody(MediaType, stream));

        Assert.Contains(
            "cannot be read. It may have been disposed. Nothing was sent.",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Null(request.Body);
        Assert.Throws<ArgumentNullException>(() => request.StreamBody(MediaType, null!));
    }

    [Fact]
    public async Task A_stream_that_breaks_breaks_the_call()
    {
        var thrown = new FormatException("The source is broken.");
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.ReadChunksAsync();
        });
        ApiRequest request = BodyApi.Request(DeclaredResponse.Empty("204"));
        request.StreamBody(MediaType, new BreakingStream(thrown));

        Assert.Same(
            thrown,
            await Assert.ThrowsAsync<FormatException>(() =>
                BodyApi.Transport(server).SendAsync(request, CancellationToken.None)
            )
        );
    }

    [Fact]
    public async Task The_callers_cancellation_ends_the_sending()
    {
        using var source = new CancellationTokenSource();
        var pipe = new Pipe();
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.ReadChunkAsync();
            await source.CancelAsync();
            await peer.ReadChunksAsync();
        });
        ApiRequest request = BodyApi.Request(DeclaredResponse.Empty("204"));
        request.StreamBody(MediaType, pipe.Reader.AsStream());
        await pipe.Writer.WriteAsync("first"u8.ToArray());

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() =>
            BodyApi.Transport(server).SendAsync(request, source.Token)
        );

        Assert.Equal(source.Token, exception.CancellationToken);
    }

    private static async Task SendTwiceAsync(Stream stream, List<string> bodies)
    {
        var handler = new StubHandler((_, _) => throw new InvalidOperationException("Not reached."));
        var retry = new TwiceHandler(bodies) { InnerHandler = handler };
        ApiRequest request = BodyApi.Request(DeclaredResponse.Empty("204"));
        request.StreamBody(MediaType, stream);
        await PetApi.Transport(retry).SendAsync(request, CancellationToken.None);
    }

    private sealed class TwiceHandler(List<string> bodies) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            for (int i = 0; i < 2; i++)
            {
                using var sent = new MemoryStream();
                await request.Content!.CopyToAsync(sent, cancellationToken);
                bodies.Add(Encoding.UTF8.GetString(sent.ToArray()));
            }

            return new HttpResponseMessage(HttpStatusCode.NoContent);
        }
    }

    private sealed class BreakingStream(Exception exception) : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException<int>(exception);
    }
}
