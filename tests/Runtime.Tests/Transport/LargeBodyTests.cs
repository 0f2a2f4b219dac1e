using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>Large bodies pass through and are nowhere held. They run alone, because what they allocate is counted.</summary>
[Collection(nameof(Alone))]
public sealed class LargeBodyTests
{
    private const long Size = 256 * 1024 * 1024;

    // Measured well under 2 MB; one copy of the body would be 256 MB.
    private const long Bound = 16 * 1024 * 1024;

    [Fact]
    public async Task An_upload_is_not_held()
    {
        await using var server = new ScriptedServer(static async peer =>
        {
            string head = await peer.ReadHeadAsync();
            Assert.Contains("Transfer-Encoding: chunked", head, StringComparison.Ordinal);
            await ReadAllChunksAsync(peer);
            await peer.SendAsync("HTTP/1.1 204 No Content\r\n\r\n");
        });
        ApiTransport transport = BodyApi.Transport(server);

        long allocated = await AllocatedByAsync(async () =>
        {
            ApiRequest request = BodyApi.Request(DeclaredResponse.Empty("204"));
            request.StreamBody("application/octet-stream", new GeneratedStream(Size));
            await transport.SendAsync(request, CancellationToken.None);
        });

        Assert.True(allocated < Bound, $"Sending {Size} bytes allocates {allocated}.");
    }

    [Fact]
    public async Task A_download_is_not_held()
    {
        await using var server = new ScriptedServer(static async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: {Size}\r\n\r\n");
            byte[] piece = new byte[64 * 1024];
            for (long sent = 0; sent < Size; sent += piece.Length)
            {
                await peer.SendAsync(piece);
            }
        });
        // The limit is for what is held; this is not.
        ApiTransport transport = BodyApi.Transport(server, static options => options.MaxResponseBytes = 1024);
        byte[] buffer = new byte[64 * 1024];
        long received = 0;

        long allocated = await AllocatedByAsync(async () =>
        {
            ApiRequest request = BodyApi.Request(DeclaredResponse.Binary("200"));
            await using Stream stream = await transport.SendAsync<Stream>(request, CancellationToken.None);
            while (await stream.ReadAsync(buffer) is > 0 and int count)
            {
                received += count;
            }
        });

        Assert.Equal(Size, received);
        Assert.True(allocated < Bound, $"Receiving {Size} bytes allocates {allocated}.");
    }

    private static async Task<long> AllocatedByAsync(Func<Task> call)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        await call();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static async Task ReadAllChunksAsync(Peer peer)
    {
        long total = 0;
        while (await peer.ReadChunkSizeAsync() is > 0 and int size)
        {
            await peer.SkipAsync(size + 2);
            total += size;
        }

        Assert.Equal(Size, total);
    }
}

/// <summary>Tests beside which no other runs.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
