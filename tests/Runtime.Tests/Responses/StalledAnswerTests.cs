using CampaignsGen;
using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Responses;

/// <summary>Bodies that are read as they arrive, and of which nothing comes any more.</summary>
public sealed class StalledAnswerTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);

    // Longer than a busy machine takes for what does come.
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);
    private static readonly DeclaredResponse Events = DeclaredResponse.TextEvents("200", ["check"]);
    private static readonly DeclaredResponse Binary = DeclaredResponse.Binary("200", ["check"]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_token_of_the_call_ends_an_enumeration(bool hasOther)
    {
        using var source = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        await using ScriptedServer server = Stalling("text/event-stream", "data: first\n\n");
        IAsyncEnumerable<ServerEvent<string>> items = await SendAsync<IAsyncEnumerable<ServerEvent<string>>>(
            BodyApi.Transport(server),
            Events,
            source.Token
        );
        int count = 0;

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (ServerEvent<string> item in items.WithCancellation(hasOther ? other.Token : default))
            {
                count++;
                source.CancelAfter(Soon);
            }
        });

        Assert.Equal(1, count);
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Contains("sendBody was canceled", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_token_of_the_call_ends_a_stream(bool isSynchronous)
    {
        using var source = new CancellationTokenSource();
        await using ScriptedServer server = Stalling("a/b", "first");
        await using Stream stream = await SendAsync<Stream>(BodyApi.Transport(server), Binary, source.Token);
        await stream.ReadExactlyAsync(new byte[5]);
        source.CancelAfter(Soon);

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(async () =>
            _ = isSynchronous ? await Task.Run(stream.ReadByte) : await stream.ReadAsync(new byte[1])
        );

        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_token_of_a_read_ends_that_read(bool hasOther)
    {
        using var source = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        await using ScriptedServer server = Stalling("a/b", "first");
        await using Stream stream = await SendAsync<Stream>(
            BodyApi.Transport(server),
            Binary,
            hasOther ? other.Token : default
        );
        await stream.ReadExactlyAsync(new byte[5]);
        source.CancelAfter(Soon);

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(async () =>
            await stream.ReadExactlyAsync(new byte[1], source.Token)
        );

        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_between_reads_is_heard_at_the_next()
    {
        using var source = new CancellationTokenSource();
        await using ScriptedServer server = Stalling("a/b", "first");
        await using Stream stream = await SendAsync<Stream>(BodyApi.Transport(server), Binary, source.Token);
        await stream.ReadExactlyAsync(new byte[5]);
        await source.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await stream.ReadExactlyAsync(new byte[1]));
    }

    [Fact]
    public async Task The_idle_limit_ends_an_enumeration()
    {
        await using ScriptedServer server = Stalling("text/event-stream", "data: first\n\n");
        IAsyncEnumerable<ServerEvent<string>> items = await SendAsync<IAsyncEnumerable<ServerEvent<string>>>(
            BodyApi.Transport(server, static options => options.IdleTimeout = Idle),
            Events
        );
        int count = 0;

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(async () =>
        {
            await foreach (ServerEvent<string> item in items)
            {
                count++;
                // The time that the caller takes does not count.
                await Task.Delay(Idle + Soon);
            }
        });

        Assert.Equal(1, count);
        Assert.Equal(Idle, exception.Timeout);
        Assert.StartsWith("sendBody stalled: no data arrived for 2 s.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lines_that_stall_end_in_the_same_ways(bool isCancelled)
    {
        using var source = new CancellationTokenSource();
        await using ScriptedServer server = Stalling("application/jsonl", "1\n");
        IAsyncEnumerable<int> lines = await SendAsync<IAsyncEnumerable<int>>(
            BodyApi.Transport(server, static options => options.IdleTimeout = Idle),
            DeclaredResponse.Lines("200", JsonRead.Int32),
            source.Token
        );
        int count = 0;

        Exception? exception = await Record.ExceptionAsync(async () =>
        {
            await foreach (int line in lines)
            {
                count += line;
                source.CancelAfter(isCancelled ? Soon : Timeout.InfiniteTimeSpan);
            }
        });

        Assert.Equal(1, count);
        Assert.IsType(isCancelled ? typeof(OperationCanceledException) : typeof(ApiTimeoutException), exception);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_idle_limit_ends_a_stream(bool isSynchronous)
    {
        await using ScriptedServer server = Stalling("a/b", "first");
        await using Stream stream = await SendAsync<Stream>(
            BodyApi.Transport(server, static options => options.IdleTimeout = Idle),
            Binary
        );
        await stream.ReadExactlyAsync(new byte[5]);

        await Assert.ThrowsAsync<ApiTimeoutException>(async () =>
            _ = isSynchronous ? await Task.Run(stream.ReadByte) : await stream.ReadAsync(new byte[1])
        );
    }

    [Fact]
    public async Task Whatever_comes_begins_the_idle_time_anew()
    {
        await using var server = new ScriptedServer(static async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.BeginAsync("text/event-stream");
            for (int i = 0; i < 8; i++)
            {
                await Task.Delay(300, peer.Token);
                await peer.SendChunkAsync(":\n");
            }

            await peer.SendChunkAsync("data: last\n\n");
            await peer.EndChunksAsync();
        });
        IAsyncEnumerable<ServerEvent<string>> items = await SendAsync<IAsyncEnumerable<ServerEvent<string>>>(
            BodyApi.Transport(server, static options => options.IdleTimeout = Idle),
            Events
        );

        Assert.Equal("last", Assert.Single(await BodyApi.ToListAsync(items)).Data);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(25 * 24 * 3600)]
    public void An_idle_limit_that_no_timer_counts_is_refused(int seconds)
    {
        PetOptions options = PetOptions.Valid();
        options.IdleTimeout = TimeSpan.FromSeconds(seconds);

        Assert.StartsWith("PetOptions.IdleTimeout is ", Assert.Single(options.Validate()), StringComparison.Ordinal);
    }

    private static ScriptedServer Stalling(string mediaType, string first) =>
        new(async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.BeginAsync(mediaType);
            await peer.SendChunkAsync(first);
            await Task.Delay(Timeout.Infinite, peer.Token);
        });

    private static Task<T> SendAsync<T>(
        ApiTransport transport,
        DeclaredResponse declared,
        CancellationToken cancellationToken = default
    ) => transport.SendAsync<T>(BodyApi.Request(declared), cancellationToken);
}
