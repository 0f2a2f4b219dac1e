using System.Net;
using CampaignsGen;
using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Responses;

/// <summary>Items that are read as they arrive, over sockets: when they come, and who gives the connection back.</summary>
public sealed class EnumerationTests
{
    private static readonly DeclaredResponse Events = DeclaredResponse.TextEvents("200", ["check"]);

    [Fact]
    public async Task The_first_item_comes_before_the_second_is_sent()
    {
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.BeginAsync("text/event-stream");
            await peer.SendChunkAsync("data: first\r\r");
            await read.Task.WaitAsync(peer.Token);
            await peer.SendChunkAsync("\ndata: second\n\n");
            await peer.EndChunksAsync();
        });

        await using IAsyncEnumerator<ServerEvent<string>> items = (await SendAsync(server)).GetAsyncEnumerator();
        Assert.True(await items.MoveNextAsync());
        Assert.Equal("first", items.Current.Data);
        read.SetResult();

        Assert.True(await items.MoveNextAsync());
        Assert.Equal("second", items.Current.Data);
        Assert.False(await items.MoveNextAsync());
        Assert.False(await items.MoveNextAsync());
    }

    [Fact]
    public async Task The_call_is_done_with_the_headers()
    {
        var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.BeginAsync("application/jsonl");
            await called.Task.WaitAsync(peer.Token);
            await peer.SendChunkAsync("1\n2");
            await peer.EndChunksAsync();
        });
        ApiRequest request = BodyApi.Request(DeclaredResponse.Lines("200", JsonRead.Int32));

        IAsyncEnumerable<int> items = await BodyApi
            .Transport(server)
            .SendAsync<IAsyncEnumerable<int>>(request, CancellationToken.None);
        called.SetResult();

        Assert.Equal([1, 2], await BodyApi.ToListAsync(items));
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nD\r\ndata: first\n\n\r\n8\r\ndata: ha")]
    [InlineData("Content-Length: 99\r\n\r\ndata: first\n\ndata: ha")]
    public async Task A_stream_that_is_cut_off_is_a_fault(string answer)
    {
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.SendAsync($"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n{answer}");
        });
        var received = new List<string>();

        var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(async () =>
        {
            await foreach (ServerEvent<string> item in await SendAsync(server))
            {
                received.Add(item.Data);
            }
        });

        Assert.StartsWith(
            "sendBody returned 200 OK, and its body was truncated after 1 complete items.",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(["first"], received);
        Assert.IsAssignableFrom<IOException>(exception.InnerException);
        Assert.Equal(["check"], exception.Advice);
        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
    }

    [Fact]
    public async Task A_fault_that_quotes_a_credential_does_not_show_it()
    {
        await using var server = new ScriptedServer(static async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.SendAsync(
                $"HTTP/1.1 200 OK\r\nX-Echo: {PetOptions.Key}\r\nTransfer-Encoding: chunked\r\n\r\n{PetOptions.Key}\r\n"
            );
        });

        IAsyncEnumerable<ServerEvent<string>> items = await SendAsync(server);
        var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() => BodyApi.ToListAsync(items));

        Assert.DoesNotContain(PetOptions.Key, exception.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["***"], exception.Headers.GetValues("X-Echo"));
    }

    [Fact]
    public async Task The_enumeration_can_be_cancelled_while_it_waits()
    {
        using var source = new CancellationTokenSource();
        await using var server = new ScriptedServer(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.BeginAsync("text/event-stream");
            await peer.SendChunkAsync("data: first\n\n");
            await Task.Delay(Timeout.Infinite, peer.Token);
        });
        IAsyncEnumerable<ServerEvent<string>> items = await SendAsync(server);
        int count = 0;

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (ServerEvent<string> item in items.WithCancellation(source.Token))
            {
                count++;
                source.CancelAfter(TimeSpan.FromMilliseconds(20));
            }
        });

        Assert.Equal(1, count);
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Contains("sendBody was canceled", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_enumeration_reads_nothing_more()
    {
        await using var server = new ScriptedServer(Endless);
        IAsyncEnumerable<ServerEvent<string>> items = await SendAsync(server);
        using var source = new CancellationTokenSource();
        await using IAsyncEnumerator<ServerEvent<string>> enumerator = items.GetAsyncEnumerator(source.Token);
        Assert.True(await enumerator.MoveNextAsync());
        await source.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await enumerator.MoveNextAsync());

        Assert.False(await enumerator.MoveNextAsync());
    }

    [Fact]
    public async Task Leaving_early_frees_the_connection()
    {
        await using var server = new ScriptedServer(Endless);
        ApiTransport transport = BodyApi.Transport(server);

        for (int i = 0; i < 3; i++)
        {
            await foreach (ServerEvent<string> item in await SendAsync(transport))
            {
                Assert.Equal("0", item.Data);
                break;
            }
        }

        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task An_enumerator_that_never_moved_frees_the_connection_too()
    {
        await using var server = new ScriptedServer(Endless);
        ApiTransport transport = BodyApi.Transport(server);
        IAsyncEnumerator<ServerEvent<string>> unmoved = (await SendAsync(transport)).GetAsyncEnumerator();
        await unmoved.DisposeAsync();

        await using IAsyncEnumerator<ServerEvent<string>> next = (await SendAsync(transport)).GetAsyncEnumerator();

        Assert.True(await next.MoveNextAsync());
        Assert.False(await unmoved.MoveNextAsync());
    }

    [Fact]
    public async Task The_end_frees_the_connection_for_the_next_request()
    {
        await using var server = new ScriptedServer(static async peer =>
        {
            while (true)
            {
                await peer.ReadHeadAsync();
                await peer.BeginAsync("text/event-stream");
                await peer.SendChunkAsync("data: a\n\n");
                await peer.EndChunksAsync();
            }
        });
        ApiTransport transport = BodyApi.Transport(server);
        IAsyncEnumerator<ServerEvent<string>> first = (await SendAsync(transport)).GetAsyncEnumerator();
        while (await first.MoveNextAsync())
        {
            Assert.Equal("a", first.Current.Data);
        }

        // Not disposed, and yet over: the only connection is used again.
        Assert.Single(await BodyApi.ToListAsync(await SendAsync(transport)));
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task It_can_be_enumerated_once()
    {
        await using var server = new ScriptedServer(Endless);
        IAsyncEnumerable<ServerEvent<string>> items = await SendAsync(server);
        await using IAsyncEnumerator<ServerEvent<string>> enumerator = items.GetAsyncEnumerator();

        var exception = Assert.Throws<InvalidOperationException>(() => items.GetAsyncEnumerator());

        Assert.Contains(
            "The response of sendBody is read as it arrives and has already been enumerated",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.True(await enumerator.MoveNextAsync());
    }

    [Fact]
    public async Task One_item_is_asked_for_at_a_time()
    {
        await using var server = new ScriptedServer(Silent);
        await using IAsyncEnumerator<ServerEvent<string>> items = (await SendAsync(server)).GetAsyncEnumerator();
        ValueTask<bool> pending = items.MoveNextAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await items.MoveNextAsync());

        await items.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await pending);
    }

    [Fact]
    public async Task A_response_gives_it_too_and_disposes_it()
    {
        await using var server = new ScriptedServer(Endless);
        ApiTransport transport = BodyApi.Transport(server);
        BodyResponse response = await transport.SendAsync(
            BodyApi.Request(Events),
            static answer => new BodyResponse(answer),
            CancellationToken.None
        );
        var items = Assert.IsAssignableFrom<IAsyncEnumerable<ServerEvent<string>>>(response.Value);
        Assert.Equal("", response.RawBody);

        response.Dispose();

        Assert.Throws<ObjectDisposedException>(() => items.GetAsyncEnumerator());
        await using IAsyncEnumerator<ServerEvent<string>> next = (await SendAsync(transport)).GetAsyncEnumerator();
        Assert.True(await next.MoveNextAsync());
    }

    private static async Task Endless(Peer peer)
    {
        await peer.ReadHeadAsync();
        await peer.BeginAsync("text/event-stream");
        for (int i = 0; ; i++)
        {
            await peer.SendChunkAsync($"data: {i}\n\n");
            await Task.Delay(TimeSpan.FromMilliseconds(10), peer.Token);
        }
    }

    private static async Task Silent(Peer peer)
    {
        await peer.ReadHeadAsync();
        await peer.BeginAsync("text/event-stream");
        await Task.Delay(Timeout.Infinite, peer.Token);
    }

    private static Task<IAsyncEnumerable<ServerEvent<string>>> SendAsync(ScriptedServer server) =>
        SendAsync(BodyApi.Transport(server));

    private static Task<IAsyncEnumerable<ServerEvent<string>>> SendAsync(ApiTransport transport) =>
        transport.SendAsync<IAsyncEnumerable<ServerEvent<string>>>(BodyApi.Request(Events), CancellationToken.None);
}
