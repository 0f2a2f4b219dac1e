using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Runtime.Tests.Transport;

/// <summary>A server that speaks raw bytes by a script of the test's, one connection after another.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new(TimeSpan.FromSeconds(60));
    private readonly Task serving;

    internal ScriptedServer(Func<Peer, Task> script)
    {
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        serving = ServeAsync(script);
    }

    internal Uri Address { get; }

    /// <summary>How many connections were made.</summary>
    internal int Connections { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync(Func<Peer, Task> script)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using TcpClient client = await listener.AcceptTcpClientAsync(stop.Token);
                client.NoDelay = true;
                Connections++;
                await script(new Peer(client.GetStream(), stop.Token));
                client.Client.Shutdown(SocketShutdown.Send);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
            {
                // The test is over, or the client went away.
            }
        }
    }
}

/// <summary>The server's end of a connection.</summary>
internal sealed class Peer(NetworkStream stream, CancellationToken token)
{
    private readonly byte[] skipped = new byte[64 * 1024];

    internal CancellationToken Token => token;

    internal Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    internal async Task SendAsync(ReadOnlyMemory<byte> bytes) => await stream.WriteAsync(bytes, token);

    internal Task SendChunkAsync(string text) => SendAsync($"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n");

    internal Task EndChunksAsync() => SendAsync("0\r\n\r\n");

    internal Task BeginAsync(string contentType, string status = "200 OK") =>
        SendAsync($"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\nTransfer-Encoding: chunked\r\n\r\n");

    /// <summary>Reads a request's head, byte by byte so that nothing of the body is taken.</summary>
    internal async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            head.Append(await ReadTextAsync(1));
        }

        return head.ToString();
    }

    internal async Task<string> ReadTextAsync(int count)
    {
        byte[] bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, token);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Reads so many bytes and forgets them.</summary>
    internal async Task SkipAsync(long count)
    {
        while (count > 0)
        {
            int read = await stream.ReadAsync(skipped.AsMemory(0, (int)Math.Min(count, skipped.Length)), token);
            if (read == 0)
            {
                throw new EndOfStreamException();
            }

            count -= read;
        }
    }

    /// <summary>Reads chunks as they are written, up to the last; gives the body.</summary>
    internal async Task<string> ReadChunksAsync()
    {
        var body = new StringBuilder();
        while (await ReadChunkAsync() is { Length: > 0 } chunk)
        {
            body.Append(chunk);
        }

        return body.ToString();
    }

    internal async Task<string> ReadChunkAsync()
    {
        string chunk = await ReadTextAsync(await ReadChunkSizeAsync());
        await ReadTextAsync(2);
        return chunk;
    }

    internal async Task<int> ReadChunkSizeAsync()
    {
        var size = new StringBuilder();
        while (!size.ToString().EndsWith("\r\n", StringComparison.Ordinal))
        {
            size.Append(await ReadTextAsync(1));
        }

        return Convert.ToInt32(size.ToString().Trim(), 16);
    }
}
