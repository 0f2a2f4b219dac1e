using System.Net;
using System.Text;
using CampaignsGen;
using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Responses;

public sealed class BinaryAnswerTests
{
    private static readonly DeclaredResponse Binary = DeclaredResponse.Binary("200", ["check"]);

    [Theory]
    [InlineData("image/png", "PNG")]
    [InlineData("application/json", "{}")]
    [InlineData(null, "")]
    public async Task It_is_the_stream_of_the_bytes_whatever_the_media_type(string? mediaType, string body)
    {
        await using Stream stream = await BodyApi.ReceiveAsync<Stream>(Binary, Encoding.UTF8.GetBytes(body), mediaType);

        Assert.Equal(body, await new StreamReader(stream).ReadToEndAsync());
        Assert.Equal(-1, stream.ReadByte());
    }

    [Fact]
    public async Task The_first_half_can_be_read_before_the_second_is_there()
    {
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.BeginAsync("application/octet-stream");
            await peer.SendChunkAsync("first");
            await read.Task.WaitAsync(peer.Token);
            await peer.SendChunkAsync("second");
            await peer.EndChunksAsync();
        });

        await using Stream stream = await SendAsync(server);
        byte[] first = new byte[5];
        await stream.ReadExactlyAsync(first);
        read.SetResult();

        Assert.Equal("first"u8.ToArray(), first);
        byte[] second = new byte[6];
        int count = await stream.ReadAsync(second, 1, 5, CancellationToken.None);
        Assert.Equal("\0second"[..(count + 1)], Encoding.UTF8.GetString(second, 0, count + 1));
        Assert.Equal("second"[count..], await new StreamReader(stream).ReadToEndAsync());
    }

    [Fact]
    public async Task It_is_read_synchronously_as_well()
    {
        await using var server = new ScriptedServer(static async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.BeginAsync("a/b");
            await peer.SendChunkAsync("sync");
            await peer.EndChunksAsync();
        });

        using Stream stream = await SendAsync(server);
        byte[] buffer = new byte[6];

        Assert.Equal(4, stream.ReadAtLeast(buffer.AsSpan(1), 5, throwOnEndOfStream: false));
        Assert.Equal("\0sync\0", Encoding.UTF8.GetString(buffer));
        Assert.Equal(0, stream.Read(buffer, 0, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.Read(buffer, 5, 2));
    }

    [Theory]
    [InlineData("Content-Length: 9\r\n\r\nhalf")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")]
    public async Task A_body_that_is_cut_off_makes_the_reading_throw(string answer)
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.SendAsync($"HTTP/1.1 200 OK\r\n{answer}");
        });

        await using Stream stream = await SendAsync(server);
        byte[] first = new byte[4];
        await stream.ReadExactlyAsync(first);

        Assert.Equal("half"u8.ToArray(), first);
        var fault = await Assert.ThrowsAnyAsync<IOException>(() => ReadAsync(stream));

        // Whoever goes on reading must not take the fault for the end.
        var again = Assert.Throws<IOException>(() => stream.ReadByte());
        Assert.Same(fault, again.InnerException);
        Assert.Same(fault, (await Assert.ThrowsAsync<IOException>(() => ReadAsync(stream))).InnerException);
    }

    [Fact]
    public async Task A_fault_that_quotes_a_credential_does_not_show_it()
    {
        await using var server = new ScriptedServer(static async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.SendAsync($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{PetOptions.Key}\r\n");
        });

        await using Stream stream = await SendAsync(server, AskForKey);
        var exception = await Assert.ThrowsAnyAsync<IOException>(async () =>
            await stream.ReadExactlyAsync(new byte[4])
        );
        var again = Assert.ThrowsAny<IOException>(() => stream.ReadByte());

        Assert.DoesNotContain(PetOptions.Key, exception.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(PetOptions.Key, again.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Disposing_it_early_frees_the_connection()
    {
        await using var server = new ScriptedServer(static async peer =>
        {
            while (true)
            {
                await peer.ReadHeadAsync();
                await peer.BeginAsync("a/b");
                await peer.SendChunkAsync("first");
            }
        });
        ApiTransport transport = BodyApi.Transport(server);

        for (int i = 0; i < 3; i++)
        {
            await using Stream stream = await transport.SendAsync<Stream>(
                BodyApi.Request(Binary),
                CancellationToken.None
            );
            Assert.Equal('f', stream.ReadByte());
        }

        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task Once_disposed_it_cannot_be_read()
    {
        Stream stream = await BodyApi.ReceiveAsync<Stream>(Binary, [1], null);
        Assert.Equal((true, false, false), (stream.CanRead, stream.CanSeek, stream.CanWrite));
        await stream.DisposeAsync();
        stream.Dispose();

        Assert.False(stream.CanRead);
        Assert.Throws<ObjectDisposedException>(() => stream.ReadByte());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => ReadAsync(stream));
        Assert.Throws<NotSupportedException>(() => stream.Length);
        Assert.Throws<NotSupportedException>(() => stream.Position);
        Assert.Throws<NotSupportedException>(() => stream.Position = 0);
        Assert.Throws<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
        Assert.Throws<NotSupportedException>(() => stream.SetLength(0));
        Assert.Throws<NotSupportedException>(() => stream.WriteByte(0));
        stream.Flush();
    }

    [Fact]
    public async Task The_time_limit_ends_with_the_head()
    {
        var isLate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.BeginAsync("a/b");
            await isLate.Task.WaitAsync(peer.Token);
            await peer.SendChunkAsync("late");
            await peer.EndChunksAsync();
        });
        TimeSpan limit = TimeSpan.FromSeconds(4);

        await using Stream stream = await BodyApi
            .Transport(server, options => options.Timeout = limit)
            .SendAsync<Stream>(BodyApi.Request(Binary), CancellationToken.None);
        Task<string> reading = new StreamReader(stream).ReadToEndAsync(CancellationToken.None);
        await Task.Delay(limit + TimeSpan.FromMilliseconds(500));
        isLate.SetResult();

        Assert.Equal("late", await reading);
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.BeginAsync("a/b");
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, peer.Token);
        });

        await using Stream stream = await SendAsync(server);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(stream, source.Token));
        await Assert.ThrowsAsync<IOException>(() => ReadAsync(stream));
    }

    [Fact]
    public async Task Of_an_error_only_the_beginning_is_shown()
    {
        var operation = new ApiOperation("getFile", HttpMethod.Get, "/file")
        {
            Responses = [Binary, DeclaredResponse.Binary("404"), DeclaredResponse.Binary("default")],
        };
        HttpResponseMessage answer = StubHandler.Answer(HttpStatusCode.NotFound, new string('x', 10_000), "a/b");

        var exception = await PetApi.ThrowsAsync<NotFoundException, Stream>(answer, operation);

        Assert.Null(exception.Body);
        Assert.Equal(8 * 1024, exception.RawBody.Length);
    }

    [Fact]
    public async Task A_response_gives_it_too_and_disposes_it()
    {
        var content = new DisposalContent();
        using BodyResponse response = await RespondAsync(content);
        var stream = Assert.IsAssignableFrom<Stream>(response.Value);

        Assert.Equal("", response.RawBody);
        Assert.False(content.IsDisposed);
        Assert.Equal('a', stream.ReadByte());
        response.Dispose();
        Assert.True(content.IsDisposed);
        Assert.Throws<ObjectDisposedException>(() => stream.ReadByte());
    }

    [Fact]
    public async Task A_response_that_cannot_be_made_gives_the_connection_back()
    {
        var content = new DisposalContent();

        await Assert.ThrowsAsync<FormatException>(() => RespondAsync(content, static _ => throw new FormatException()));

        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task A_call_for_another_type_gives_the_connection_back()
    {
        var content = new DisposalContent();
        var handler = new StubHandler(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });

        await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            PetApi.Transport(handler).SendAsync<Pet>(BodyApi.Request(Binary), CancellationToken.None)
        );

        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task A_success_whose_value_nobody_wants_gives_the_connection_back()
    {
        var content = new DisposalContent();
        var handler = new StubHandler(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });

        await PetApi.Transport(handler).SendAsync(BodyApi.Request(Binary), CancellationToken.None);

        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task A_status_without_a_body_is_default()
    {
        var content = new DisposalContent();
        var handler = new StubHandler(new HttpResponseMessage(HttpStatusCode.NoContent) { Content = content });
        ApiRequest request = BodyApi.Request(DeclaredResponse.Binary("2XX"));

        Assert.Null(await PetApi.Transport(handler).SendOrDefaultAsync<Stream>(request, CancellationToken.None));
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task Of_several_successes_it_is_given_too()
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK, "abc", "a/b"));

        using BodyResponse response = await PetApi
            .Transport(handler)
            .SendSuccessAsync(
                BodyApi.Request(Binary),
                static answer => new BodyResponse(answer),
                CancellationToken.None
            );

        Assert.Equal("abc", await new StreamReader((Stream)response.Value!).ReadToEndAsync());
    }

    [Fact]
    public void Other_bodies_are_left_alone_by_a_responses_disposal()
    {
        using var document = System.Text.Json.JsonDocument.Parse("{}");
        var response = new BodyResponse(new ApiResponseData(HttpStatusCode.OK, ApiHeaders.Empty, document, "{}"));

        response.Dispose();
        response.Dispose();

        Assert.Equal("{}", document.RootElement.GetRawText());
    }

    // What a single read gives: an end that comes too early is none of the faults that are awaited.
    private static async Task<int> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        byte[] buffer = new byte[4];
        return await stream.ReadAsync(buffer, cancellationToken);
    }

    private static void AskForKey(PetOptions options) => options.ApiKey = PetOptions.Key;

    private static Task<Stream> SendAsync(ScriptedServer server, Action<PetOptions>? configure = null)
    {
        var operation = new ApiOperation("getFile", HttpMethod.Get, "/file")
        {
            Security =
            [
                ["ApiKey"],
            ],
            Responses = [Binary],
        };
        return BodyApi
            .Transport(server, configure)
            .SendAsync<Stream>(ApiRequest.Begin(operation), CancellationToken.None);
    }

    private static Task<BodyResponse> RespondAsync(
        HttpContent content,
        Func<ApiResponseData, BodyResponse>? create = null
    )
    {
        var handler = new StubHandler(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        return PetApi
            .Transport(handler)
            .SendAsync(
                BodyApi.Request(Binary),
                create ?? (static answer => new BodyResponse(answer)),
                CancellationToken.None
            );
    }

    private sealed class DisposalContent() : StreamContent(new MemoryStream("abc"u8.ToArray()))
    {
        internal bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
