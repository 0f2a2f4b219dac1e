using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Attacks.Tests.Wire;

/// <summary>The server's end of a connection.</summary>
internal sealed class Peer(Socket socket, Stream stream, CancellationToken token)
{
    internal CancellationToken Token => token;

    internal Stream Stream => stream;

    internal Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    internal async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        await stream.WriteAsync(bytes, token);
        await stream.FlushAsync(token);
    }

    /// <summary>Sends it again and again, until the client has gone.</summary>
    internal async Task SendForeverAsync(string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        while (true)
        {
            await stream.WriteAsync(bytes, token);
        }
    }

    /// <summary>Sends the text byte by byte with pauses, which nobody waits out.</summary>
    internal async Task DripAsync(string text)
    {
        foreach (char character in text)
        {
            await SendAsync(character.ToString());
            await Task.Delay(TimeSpan.FromMilliseconds(50), token);
        }
    }

    /// <summary>Waits until the client has gone.</summary>
    internal async Task WaitAsync()
    {
        byte[] bytes = new byte[1024];
        while (await stream.ReadAsync(bytes, token) > 0) { }
    }

    /// <summary>Ends the connection in order.</summary>
    internal void Close() => socket.Shutdown(SocketShutdown.Both);

    /// <summary>Breaks the connection, by a packet that says so.</summary>
    internal void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
    }

    /// <summary>Reads a request; null when there is none any more.</summary>
    internal async Task<ReceivedRequest?> ReadRequestAsync()
    {
        if (await ReadHeadAsync() is not { } head)
        {
            return null;
        }

        byte[] body = new byte[LengthOf(head)];
        await stream.ReadExactlyAsync(body, token);
        return new ReceivedRequest(head, body);
    }

    /// <summary>Reads a request's head, byte by byte so that nothing of the body is taken.</summary>
    internal async Task<string?> ReadHeadAsync()
    {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (head.Length < 4 || head.ToString(head.Length - 4, 4) != "\r\n\r\n")
        {
            if (await stream.ReadAsync(one, token) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    private static int LengthOf(string head)
    {
        const string Name = "\r\nContent-Length: ";
        int at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return at < 0
            ? 0
            : int.Parse(head[(at + Name.Length)..head.IndexOf('\r', at + Name.Length)], CultureInfo.InvariantCulture);
    }
}
