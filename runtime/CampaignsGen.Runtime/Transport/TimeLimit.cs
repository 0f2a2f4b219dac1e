namespace CampaignsGen.Runtime;

/// <summary>Asks for the end of a call when the caller does, and when the time is up. It is used again for another call.</summary>
internal sealed class TimeLimit
{
    private CancellationTokenSource? source;
    private CancellationTokenRegistration ofCaller;
    private CancellationToken token;

    /// <summary>What the call listens to.</summary>
    internal CancellationToken Token => token;

    /// <summary>Whether the time is up, or the caller has asked for the end.</summary>
    internal bool IsOver => source is { IsCancellationRequested: true };

    /// <summary>Begins to count the time.</summary>
    internal void Begin(TimeSpan timeout, CancellationToken caller)
    {
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            token = caller;
            return;
        }

        source ??= new CancellationTokenSource();
        source.CancelAfter(timeout);
        ofCaller = caller.UnsafeRegister(Cancel, source);
        token = source.Token;
    }

    private static void Cancel(object? source) => ((CancellationTokenSource)source!).Cancel();

    /// <summary>Ends the count. What still listens hears nothing any more.</summary>
    internal void End()
    {
        ofCaller.Dispose();
        ofCaller = default;
        token = default;
        if (source is { } used && !used.TryReset())
        {
            used.Dispose();
            source = null;
        }
    }
}
