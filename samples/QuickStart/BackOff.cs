using System.Globalization;
using CampaignsGen;

namespace QuickStart;

/// <summary>Asks again, with growing pauses, while the campaign's state does not permit something yet.</summary>
internal static class BackOff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.25);
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
                string seconds = pause.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                narrator.Say($"  {conflict.Problem?.ToString() ?? "Not yet."} Again in {seconds} s.");
            }

            await Task.Delay(pause, cancellationToken);
        }
    }
}
