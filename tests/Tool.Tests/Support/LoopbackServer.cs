using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CampaignsGen.Tool.Tests.Support;

/// <summary>A server on this machine that sends what a test wants it to send.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopped = new();
    private readonly Func<string, Stream, CancellationToken, Task> respond;

    private LoopbackServer(Func<string, Stream, CancellationToken, Task> respond)
    {
        this.respond = respond;
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The heads of the requests that came.</summary>
    public List<string> Requests { get; } = [];

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>A server that answers as <paramref name="respond"/> does, which is given the head of the request.</summary>
    public static LoopbackServer Of(Func<string, Stream, CancellationToken, Task> respond) => new(respond);

    /// <summary>A server that sends one body.</summary>
    public static LoopbackServer Of(string body, string status = "200 OK", params string[] headers) =>
        Of(() => body, status, headers);

    /// <summary>A server that sends a body that may change.</summary>
    public static LoopbackServer Of(Func<string> body, string status = "200 OK", params string[] headers) =>
        new((_, stream, cancellation) => SendAsync(stream, body(), status, headers, cancellation));

    /// <summary>Sends a whole response.</summary>
    public static async Task SendAsync(
        Stream stream,
        string body,
        string status,
        string[] headers,
        CancellationToken cancellation
    )
    {
        byte[] content = Encoding.UTF8.GetBytes(body);
        string head = string.Concat(headers.Append($"Content-Length: {content.Length}").Select(line => line + "\r\n"));
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{head}Connection: close\r\n\r\n"),
            cancellation
        );
        await stream.WriteAsync(content, cancellation);
    }

    public void Dispose()
    {
        stopped.Cancel();
        listener.Dispose();
        stopped.Dispose();
    }

    private async Task AcceptAsync()
    {
        CancellationToken cancellation = stopped.Token;
        try
        {
            while (true)
            {
                TcpClient client = await listener.AcceptTcpClientAsync(cancellation);
                _ = ServeAsync(client, cancellation);
            }
        }
        catch (Exception exception)
            when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken cancellation)
    {
        try
        {
            using (client)
            {
                NetworkStream stream = client.GetStream();
                string head = await ReadHeadAsync(stream, cancellation);
                lock (Requests)
                {
                    Requests.Add(head);
                }

                await respond(head, stream, cancellation);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
        {
            // The tool left, which is what some tests are about.
        }
    }

    private static async Task<string> ReadHeadAsync(Stream stream, CancellationToken cancellation)
    {
        StringBuilder head = new();
        byte[] buffer = new byte[1];
        while (
            !head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal)
            && await stream.ReadAsync(buffer, cancellation) > 0
        )
        {
            head.Append((char)buffer[0]);
        }

        return head.ToString();
    }
}
