namespace CampaignsGen.Runtime;

/// <summary>Asks for the end of a call, or of a read, when the caller does, and when the time is up. It is used again for another.</summary>
internal sealed class TimeLimit
{
    private CancellationTokenSource? source;
    private CancellationTokenRegistration ofCaller;
    private CancellationTokenRegistration ofOther;
    private CancellationToken token;

    /// <summary>What the call listens to.</summary>
    internal CancellationToken Token => token;

    /// <summary>Whether the time is up, or somebody has asked for the end.</summary>
    internal bool IsOver => source is { IsCancellationRequested: true };

    /// <summary>Begins to count the time.</summary>
    /// <param name="timeout">How long.</param>
    /// <param name="caller">Asks for the end before.</param>
    /// <param name="other">Does so too.</param>
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

    /// <summary>Ends the count. What still listens hears nothing any more.</summary>
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
