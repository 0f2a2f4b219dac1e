using Acme.Pieces;
using Attacks.Tests.Wire;
using Attacks.Tests.World;

namespace Attacks.Tests.Http1;

/// <summary>
/// .NET sends a request anew whose connection ended before the first byte of an answer, if it has no body. The server may have
/// acted on it all the same.
/// </summary>
public sealed class RepeatTests
{
    private static readonly Dictionary<string, Func<IPiecesClient, Task>> Unsafe = new()
    {
        ["POST"] = static pieces => pieces.OrderAsync(),
        ["PATCH"] = static pieces => pieces.ChargeAsync(),
        ["GET that is not idempotent"] = static pieces => pieces.SpendAsync(),
        ["GET that the call takes out"] = static pieces => pieces.With(new() { MayBeRetried = false }).GetThingAsync(),
        ["DELETE that the call takes out"] = static pieces =>
            pieces.With(new() { MayBeRetried = false }).CancelOrderAsync(),
        ["POST that the document does not have"] = static pieces => pieces.SendAsync(new(HttpMethod.Post, "/order")),
        ["POST with a body"] = static pieces => pieces.SendOctetsAsync(new MemoryStream([1])),
    };

    public static TheoryData<string> Names => [.. Unsafe.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_must_not_be_repeated_arrives_once(string name)
    {
        foreach (Action<Peer> end in (Action<Peer>[])[static peer => peer.Close(), static peer => peer.Reset()])
        {
            await ArrivesOnceAsync(Unsafe[name], end, attacked: 1);
            await ArrivesOnceAsync(Unsafe[name], end, attacked: 2);
        }
    }

    [Fact]
    public async Task What_may_be_repeated_arrives_again()
    {
        await using RawServer server = RawServer.Attacking(
            static (peer, _) =>
            {
                peer.Close();
                return Task.CompletedTask;
            }
        );
        await using Clients clients = Clients.Of(server.Address);

        await clients.Callers.Pieces.With(new() { IdempotencyKey = "7" }).OrderAsync();

        Assert.Equal(2, server.Arrived.Count);
    }

    /// <param name="call">The call.</param>
    /// <param name="end">How the server ends the connection.</param>
    /// <param name="attacked">Which request of the connection it is; those before are answered.</param>
    private static async Task ArrivesOnceAsync(Func<IPiecesClient, Task> call, Action<Peer> end, int attacked)
    {
        await using RawServer server = RawServer.Attacking(
            attacked,
            (peer, _) =>
            {
                end(peer);
                return Task.CompletedTask;
            }
        );
        await using Clients clients = Clients.Of(server.Address);
        for (int i = 1; i < attacked; i++)
        {
            await clients.Callers.Pieces.GetTextAsync();
        }

        await Assert.ThrowsAsync<HttpRequestException>(() => call(clients.Callers.Pieces));

        Assert.Equal(attacked, server.Arrived.Count);
    }
}
