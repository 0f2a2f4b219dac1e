using System.Globalization;
using System.Security.Cryptography;
using RecordsImporter.Screens;

namespace RecordsImporter.Sending;

/// <summary>Waits between unsuccessful requests, longer each time, and ends the run when this exceeds the limit.</summary>
internal sealed class Patience(TimeSpan limit, TimeSpan first, Screen screen)
{
    private const int MostDoublings = 6;

    private long since = TimeProvider.System.GetTimestamp();
    private int doublings;

    internal void Succeeded()
    {
        since = TimeProvider.System.GetTimestamp();
        doublings = 0;
    }

    /// <exception cref="StopException">The wait would exceed the limit.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    internal async Task WaitAsync(string why, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        var pause = retryAfter > first ? retryAfter.Value : Scatter(first * (1 << doublings));
        doublings = Math.Min(doublings + 1, MostDoublings);
        if (TimeProvider.System.GetElapsedTime(since) + pause > limit)
        {
            throw new StopException(
                ExitCode.GaveUp,
                $"There was no success for {Show(limit)}, or the next request would be too late. The last result: {why}"
            );
        }

        screen.Say($"Trying again in {Show(pause)}: {why}");
        await Task.Delay(pause, cancellationToken);
    }

    /// <summary>Adds a random part, so that several programs that were rejected at once do not retry at once.</summary>
    private static TimeSpan Scatter(TimeSpan pause) => pause * (RandomNumberGenerator.GetInt32(80, 121) / 100.0);

    private static string Show(TimeSpan time) =>
        time.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture) + " s";
}
