using CampaignsGen;

namespace QuickStart;

/// <summary>
/// Asks again, with growing pauses, whatever a 409 says: <c>AddRecordsWhenReadyAsync</c> does where its detail names BUILDING or
/// STARTING, because a record that is there already is a 409 as well.
/// </summary>
internal static class BackOff
{
    internal static readonly TimeSpan First = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Nothing was done when the answer is a 409, so that the same call may be made again.</summary>
    /// <param name="call">The call.</param>
    /// <param name="narrator">Tells of each 409.</param>
    /// <param name="cancellationToken">The limit: without it a campaign that never becomes ready would be asked for ever.</param>
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
