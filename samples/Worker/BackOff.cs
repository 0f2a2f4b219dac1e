namespace Worker;

/// <summary>Computes the pauses between reconnects: each twice as long as the one before, with a random part.</summary>
internal sealed class BackOff(TimeSpan first, TimeSpan longest)
{
    private int failures;

    /// <summary>Starts again with the first pause, because the stream made progress.</summary>
    public void Reset() => failures = 0;

    // The random part keeps many workers from reconnecting at the same moment after the server was restarted.
    public TimeSpan Next()
    {
        double factor = Math.Min(Math.Pow(2, failures++), longest / first);
        return first * factor * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
