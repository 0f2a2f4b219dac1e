using Acme.Warehouse;
using CampaignsGen;
using Microsoft.Extensions.Options;

namespace Worker;

/// <summary>Follows the events, reconnects with increasing delays, and stops between two events.</summary>
internal sealed partial class EventFollower(
    IWarehouseClient warehouse,
    CheckpointFile file,
    IOptions<FollowerOptions> options,
    ILogger<EventFollower> logger
) : BackgroundService
{
    private readonly BackOff backOff = new(options.Value.FirstPause, options.Value.LongestPause);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            string reason = "The server ended it.";
            TimeSpan wanted = TimeSpan.Zero;
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (Exception exception) when (Passes(exception))
            {
                reason = exception.Message;
                wanted = RetryAfter(exception) ?? TimeSpan.Zero;
            }

            TimeSpan pause = backOff.Next();
            pause = wanted > pause ? wanted : pause;
            StreamEnded(file.Current.Last, pause.TotalMilliseconds, reason);
            await Task.Delay(pause, stoppingToken);
        }
    }

    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        await foreach (var sent in await warehouse.FollowEventsAsync(file.Current.LastEventId, stoppingToken))
        {
            Checkpoint next = file.Current.With(sent);
            if (next == file.Current)
            {
                SentAgain(sent.Id);
                continue;
            }

            // The result and the position are written together, so that a crash cannot separate them.
            file.Save(next);
            backOff.Reset();
        }
    }

    // Any other error, such as a 401 or a missing event, is permanent, so it stops the host.
    private static bool Passes(Exception exception) =>
        exception
            is HttpRequestException
                or UnexpectedResponseException
                or ServerErrorException
                or TooManyRequestsException
                or ApiTimeoutException;

    private static TimeSpan? RetryAfter(Exception exception) =>
        exception switch
        {
            ServerErrorException error => error.RetryAfter,
            TooManyRequestsException refusal => refusal.RetryAfter,
            _ => null,
        };

    [LoggerMessage(LogLevel.Warning, "The stream ended after event {Last}. Next connection in {Pause:0} ms. {Reason}")]
    private partial void StreamEnded(long last, double pause, string reason);

    [LoggerMessage(LogLevel.Information, "Event {Id} was sent again and is skipped.")]
    private partial void SentAgain(string id);
}
