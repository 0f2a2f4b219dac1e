using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Runtime.Tests.Transport;

/// <summary>A server that speaks raw bytes: it keeps each request and answers what the test says, then closes.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new(TimeSpan.FromSeconds(30));
    private readonly List<string> requests = [];
    private readonly Task serving;

    internal LoopbackServer(string answer)
        : this(Encoding.Latin1.GetBytes(answer)) { }

    internal LoopbackServer(byte[] answer)
    {
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        serving = ServeAsync(answer);
    }

    internal Uri Address { get; }

    internal IReadOnlyList<string> Requests
    {
        get
        {
            lock (requests)
            {
                return [.. requests];
            }
        }
    }

    /// <summary>An answer with a body of known length.</summary>
    internal static string Ok(string body, string headers = "Content-Type: application/json\r\n") =>
        $"HTTP/1.1 200 OK\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    internal static string Redirect(Uri target, int status = 302) =>
        $"HTTP/1.1 {status} Found\r\nLocation: {target}stolen\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync(byte[] answer)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using TcpClient client = await listener.AcceptTcpClientAsync(stop.Token);
                await AnswerAsync(client, answer);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
            {
                // The test is over, or the client went away.
            }
        }
    }

    private async Task AnswerAsync(TcpClient client, byte[] answer)
    {
        NetworkStream stream = client.GetStream();
        string request = await ReadRequestAsync(stream);
        lock (requests)
        {
            requests.Add(request);
        }

        await stream.WriteAsync(answer, stop.Token);
        client.Client.Shutdown(SocketShutdown.Send);
    }

    private async Task<string> ReadRequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (!IsComplete(text.ToString()))
        {
            int count = await stream.ReadAsync(buffer, stop.Token);
            if (count == 0)
            {
                break;
            }

            text.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        return text.ToString();
    }

    private static bool IsComplete(string request)
    {
        int end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        const string Name = "Content-Length: ";
        int at = request.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || at > end)
        {
            return true;
        }

        string value = request[(at + Name.Length)..request.IndexOf('\r', at)];
        return request.Length - end - 4 >= int.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
    }
}
