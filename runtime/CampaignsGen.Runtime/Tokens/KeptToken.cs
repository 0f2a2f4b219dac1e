namespace CampaignsGen.Runtime;

/// <summary>Represents a token as the server returned it.</summary>
/// <param name="Text">The token.</param>
/// <param name="Lifetime">The lifetime, from the time of the request.</param>
internal sealed record ObtainedToken(string Text, TimeSpan Lifetime);

/// <summary>
/// Represents the token of one set of scopes, which is cached while it is valid and obtained by one caller at a time.
/// </summary>
internal sealed class KeptToken(TimeProvider timeProvider)
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromMinutes(1);

    // Its wait handle is not used, so there is nothing to dispose.
    private readonly SemaphoreSlim gate = new(1, 1);
    private Fresh? fresh;

    internal async ValueTask<string> GetAsync(
        Func<CancellationToken, Task<ObtainedToken>> obtain,
        CancellationToken cancellationToken
    )
    {
        if (Find() is { } found)
        {
            return found;
        }

        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Find() ?? await ObtainAsync(obtain, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<string> ObtainAsync(
        Func<CancellationToken, Task<ObtainedToken>> obtain,
        CancellationToken cancellationToken
    )
    {
        long asked = timeProvider.GetTimestamp();
        ObtainedToken obtained = await obtain(cancellationToken).ConfigureAwait(false);
        TimeSpan margin = obtained.Lifetime / 10;
        TimeSpan use = obtained.Lifetime - (margin < LongestMargin ? margin : LongestMargin);
        Volatile.Write(ref fresh, new Fresh(obtained.Text, asked, use));
        return obtained.Text;
    }

    private string? Find() =>
        Volatile.Read(ref fresh) is { } kept && timeProvider.GetElapsedTime(kept.Since) < kept.Use ? kept.Text : null;

    private sealed record Fresh(string Text, long Since, TimeSpan Use);
}
