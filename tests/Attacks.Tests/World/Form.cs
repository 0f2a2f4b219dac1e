using Acme.Campaigns;
using Acme.Pieces;
using CampaignsGen;

namespace Attacks.Tests.World;

/// <summary>A form in which an answer is given, from the call to the end of the body.</summary>
internal sealed record Form(string Name, Func<Callers, CancellationToken, Task> CallAsync)
{
    private static readonly Guid Campaign = new("123e4567-e89b-12d3-a456-426614174000");
    private static readonly ModifyCampaignRequest Build = new() { Action = CampaignAction.Build };

    /// <summary>The forms that receive a body whole.</summary>
    internal static readonly Form[] Whole =
    [
        new("value", static (clients, token) => clients.Campaigns.ModifyCampaignAsync(Campaign, Build, token)),
        new(
            "response",
            static async (clients, token) =>
            {
                using ModifyCampaignApiResponse answer = await clients.Campaigns.ModifyCampaignWithResponseAsync(
                    Campaign,
                    Build,
                    token
                );
                ThrowIfNone(answer);
            }
        ),
        new("recursive value", static (clients, token) => clients.Pieces.GetThingAsync(token)),
        new("text", static (clients, token) => clients.Pieces.GetTextAsync(token)),
        new("buffered events", static (clients, token) => EventsAsync(Buffering(clients), token)),
        new("buffered octets", static (clients, token) => OctetsAsync(Buffering(clients), token)),
    ];

    /// <summary>The forms that hand a body over, to be read as it arrives.</summary>
    internal static readonly Form[] Live =
    [
        new(
            "raw response",
            static async (clients, token) =>
            {
                using ApiRawResponse answer = await clients.Campaigns.ModifyCampaignWithRawResponseAsync(
                    Campaign,
                    Build,
                    token
                );
                await answer.Content.CopyToAsync(Stream.Null, token);
            }
        ),
        new("octets", static (clients, token) => OctetsAsync(clients.Pieces, token)),
        new("events", static (clients, token) => EventsAsync(clients.Pieces, token)),
        new(
            "lines",
            static async (clients, token) =>
            {
                await foreach (Thing thing in await clients.Pieces.ListLinesAsync(token))
                {
                    Assert.NotNull(thing.Id);
                }
            }
        ),
    ];

    internal static readonly Form[] All = [.. Whole, .. Live];

    private static async Task OctetsAsync(IPiecesClient pieces, CancellationToken token)
    {
        await using Stream octets = await pieces.GetOctetsAsync(token);
        await octets.CopyToAsync(Stream.Null, token);
    }

    private static async Task EventsAsync(IPiecesClient pieces, CancellationToken token)
    {
        await foreach (ServerEvent<Thing> thing in await pieces.FollowEventsAsync(token))
        {
            Assert.NotNull(thing.Data.Id);
        }
    }

    private static IPiecesClient Buffering(Callers clients) => clients.Pieces.With(new() { BuffersResponse = true });

    /// <summary>A body that cannot be read is no exception in this form: it is said beside the status.</summary>
    private static void ThrowIfNone(ModifyCampaignApiResponse answer)
    {
        if (answer.BodyError is { } error)
        {
            throw new UnreadableException(error);
        }
    }
}

/// <summary>Stands for <see cref="ApiResponse.BodyError"/>, so that one judge suffices.</summary>
internal sealed class UnreadableException(ApiBodyError error) : Exception(error.Message);
