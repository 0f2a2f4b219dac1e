using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Attacks.Tests.Wire;

/// <summary>A server that speaks raw bytes: what happens on a connection is the test's to say.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<Task> connections = [];
    private readonly ConcurrentQueue<ReceivedRequest> arrived = new();
    private readonly Func<RawServer, Peer, Task> script;
    private readonly X509Certificate2? certificate;
    private readonly Task serving;

    internal RawServer(Func<RawServer, Peer, Task> script, X509Certificate2? certificate = null)
    {
        this.script = script;
        this.certificate = certificate;
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Address = new Uri(certificate is null ? $"http://127.0.0.1:{port}/" : $"https://localhost:{port}/");
        serving = AcceptAsync();
    }

    internal Uri Address { get; }

    /// <summary>The requests that came whole, in their order.</summary>
    internal IReadOnlyList<ReceivedRequest> Arrived => [.. arrived];

    /// <summary>A server that does this to its first request, and is honest from then on.</summary>
    internal static RawServer Attacking(
        Func<Peer, ReceivedRequest, Task> attack,
        X509Certificate2? certificate = null
    ) => Attacking(1, attack, certificate);

    /// <summary>A server that is honest but for one request.</summary>
    /// <param name="attacked">Which, from 1 up.</param>
    /// <param name="attack">What it does to that one.</param>
    /// <param name="certificate">Its certificate; null speaks without TLS.</param>
    internal static RawServer Attacking(
        int attacked,
        Func<Peer, ReceivedRequest, Task> attack,
        X509Certificate2? certificate = null
    )
    {
        int requests = 0;
        return new(
            async (server, peer) =>
            {
                while (await server.ReadRequestAsync(peer) is { } request)
                {
                    await (
                        Interlocked.Increment(ref requests) == attacked
                            ? attack(peer, request)
                            : peer.SendAsync(request.Whole)
                    );
                }
            },
            certificate
        );
    }

    /// <summary>Reads a request and counts it; null when there is none any more.</summary>
    internal async Task<ReceivedRequest?> ReadRequestAsync(Peer peer)
    {
        ReceivedRequest? request = await peer.ReadRequestAsync();
        if (request is not null)
        {
            arrived.Enqueue(request);
        }

        return request;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        await Task.WhenAll(connections);
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await listener.AcceptSocketAsync(stop.Token)));
            }
        }
        catch (Exception exception)
            when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over, and the listener stopped.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                socket.NoDelay = true;
                using var network = new NetworkStream(socket);
                await using Stream stream = await SecureAsync(network);
                await script(this, new Peer(socket, stream, stop.Token));
            }
            catch (Exception exception)
                when (exception
                        is OperationCanceledException
                            or SocketException
                            or IOException
                            or ObjectDisposedException
                            or AuthenticationException
                )
            {
                // The test is over, or one of both went away.
            }
        }
    }

    private async Task<Stream> SecureAsync(Stream network)
    {
        if (certificate is null)
        {
            return network;
        }

        var secure = new SslStream(network);
        await secure.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions { ServerCertificate = certificate },
            stop.Token
        );
        return secure;
    }
}
