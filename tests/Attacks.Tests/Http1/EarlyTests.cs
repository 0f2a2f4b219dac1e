using Attacks.Tests.Wire;
using Attacks.Tests.World;
using CampaignsGen;
using Microsoft.Extensions.DependencyInjection;

namespace Attacks.Tests.Http1;

/// <summary>
/// An answer that comes while the body is still being sent: .NET sends to the end before it reads, unless the request has
/// <c>Expect: 100-continue</c>. docs/hostile-servers.md says so.
/// </summary>
public sealed class EarlyTests
{
    /// <summary>More than all buffers between the two take in.</summary>
    private const int Size = 32 * 1024 * 1024;

    [Theory]
    [InlineData(401)]
    [InlineData(413)]
    public async Task A_server_that_reads_on_is_heard(int status)
    {
        Exception? end = await SendAsync(status, static peer => peer.WaitAsync());

        Assert.Equal(status, (int)Assert.IsAssignableFrom<ApiException>(end).StatusCode);
    }

    /// <summary>What it answered is not to be had.</summary>
    [Theory]
    [InlineData(401)]
    [InlineData(413)]
    public async Task A_server_that_closes_is_a_broken_connection(int status)
    {
        Exception? end = await SendAsync(status, CloseAsync);

        Assert.IsType<HttpRequestException>(end);
    }

    [Fact]
    public async Task A_server_that_stops_reading_is_out_of_time()
    {
        Exception? end = await SendAsync(413, static _ => Task.CompletedTask, limit: TimeSpan.FromSeconds(1));

        Assert.IsType<ApiTimeoutException>(end);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(413)]
    [InlineData(417)]
    public async Task A_server_is_heard_where_it_is_waited_for(int status)
    {
        foreach (Func<Peer, Task> then in (Func<Peer, Task>[])[static peer => peer.WaitAsync(), CloseAsync])
        {
            Exception? end = await SendAsync(status, then, expects: true);
            Assert.Equal(status, (int)Assert.IsAssignableFrom<ApiException>(end).StatusCode);
        }
    }

    /// <param name="status">What the server answers when it has the head.</param>
    /// <param name="then">What it does from then on, beside holding the connection.</param>
    /// <param name="expects">Whether the client waits to be asked for the body.</param>
    /// <param name="limit">The limit of the call.</param>
    private static async Task<Exception?> SendAsync(
        int status,
        Func<Peer, Task> then,
        bool expects = false,
        TimeSpan? limit = null
    )
    {
        var isOver = new TaskCompletionSource();
        await using var server = new RawServer(
            async (_, peer) =>
            {
                if (await peer.ReadHeadAsync() is not null)
                {
                    await peer.SendAsync($"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n");
                    await then(peer);
                    await isOver.Task;
                }
            }
        );
        await using Clients clients = Clients.Of(
            server.Address,
            build: builder =>
                builder.ConfigureHttpClient(http => http.DefaultRequestHeaders.ExpectContinue = expects ? true : null)
        );
        Callers callers = clients.Within(limit ?? TimeSpan.FromSeconds(30));

        Exception? end = await Xunit.Record.ExceptionAsync(() =>
            callers.Pieces.SendOctetsAsync(new MemoryStream(new byte[Size]))
        );

        isOver.SetResult();
        return end;
    }

    private static Task CloseAsync(Peer peer)
    {
        peer.Close();
        return Task.CompletedTask;
    }
}
