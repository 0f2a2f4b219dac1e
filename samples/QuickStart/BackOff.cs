using CampaignsGen;

namespace QuickStart;

/// <summary>
/// Retries after every 409, with increasing delays. <c>AddRecordsWhenReadyAsync</c> retries only if the detail contains BUILDING or
/// STARTING, because a record that already exists is a 409 as well.
/// </summary>
internal static class BackOff
{
    internal static readonly TimeSpan First = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Retries a call. A 409 means that nothing was changed, so the call can be repeated.</summary>
    /// <param name="call">The call.</param>
    /// <param name="narrator">The narrator that reports each 409.</param>
    /// <param name="cancellationToken">A token to cancel the operation. Without it, a campaign that never becomes ready would be retried forever.</param>
    internal static async Task<T> WhileConflictAsync<T>(
        Func<Task<T>> call,
        Narrator narrator,
        CancellationToken cancellationToken
    )
    {
        for (var pause = First; ; pause = pause * 2 < Longest ? pause * 2 : Longest)
        {
            try
            {
                return await call();
            }
            catch (ConflictException conflict)
            {
                narrator.Report(conflict);
            }

            await Task.Delay(pause, cancellationToken);
        }
    }
}
