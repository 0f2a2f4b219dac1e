namespace Worker;

/// <summary>Computes the delays before reconnecting: each is twice as long as the preceding one, with a random part.</summary>
internal sealed class BackOff(TimeSpan first, TimeSpan longest)
{
    private int failures;

    /// <summary>Restarts with the first delay, because the stream made progress.</summary>
    public void Reset() => failures = 0;

    // The random part prevents many workers from reconnecting at the same moment after a restart of the server.
    public TimeSpan Next()
    {
        double factor = Math.Min(Math.Pow(2, failures++), longest / first);
        return first * factor * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
