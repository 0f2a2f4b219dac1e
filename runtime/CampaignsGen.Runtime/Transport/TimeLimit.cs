namespace CampaignsGen.Runtime;

/// <summary>
/// Cancels a call or a read when the caller cancels or the time limit is exceeded. The instance is reused.
/// </summary>
internal sealed class TimeLimit
{
    private CancellationTokenSource? source;
    private CancellationTokenRegistration ofCaller;
    private CancellationTokenRegistration ofOther;
    private CancellationToken token;

    /// <summary>Gets the token of the call.</summary>
    internal CancellationToken Token => token;

    /// <summary>Gets a value indicating whether the time limit is exceeded or the call was canceled.</summary>
    internal bool IsOver => source is { IsCancellationRequested: true };

    /// <summary>Starts the time limit.</summary>
    /// <param name="timeout">The time limit.</param>
    /// <param name="caller">The token of the caller.</param>
    /// <param name="other">Another token that cancels the call.</param>
    internal void Begin(TimeSpan timeout, CancellationToken caller, CancellationToken other = default)
    {
        bool isLimited = timeout != Timeout.InfiniteTimeSpan;
        if (!isLimited && (!caller.CanBeCanceled || !other.CanBeCanceled || other == caller))
        {
            token = caller.CanBeCanceled ? caller : other;
            return;
        }

        source ??= new CancellationTokenSource();
        if (isLimited)
        {
            source.CancelAfter(timeout);
        }

        ofCaller = caller.UnsafeRegister(Cancel, source);
        ofOther = other.UnsafeRegister(Cancel, source);
        token = source.Token;
    }

    private static void Cancel(object? source) => ((CancellationTokenSource)source!).Cancel();

    /// <summary>Ends the time limit. Remaining listeners are no longer notified.</summary>
    internal void End()
    {
        ofCaller.Dispose();
        ofCaller = default;
        ofOther.Dispose();
        ofOther = default;
        token = default;
        if (source is { } used && !used.TryReset())
        {
            used.Dispose();
            source = null;
        }
    }
}
