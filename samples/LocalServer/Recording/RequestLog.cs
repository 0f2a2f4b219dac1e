namespace CampaignsGen.LocalServer.Recording;

/// <summary>Stores the last <see cref="Capacity"/> exchanges, oldest first.</summary>
internal sealed class RequestLog
{
    internal const int Capacity = 1000;

    private readonly Lock gate = new();
    private readonly Queue<RecordedExchange> exchanges = new();
    private long added;

    internal void Add(RecordedExchange exchange)
    {
        lock (gate)
        {
            exchanges.Enqueue(exchange with { Number = ++added });
            if (exchanges.Count > Capacity)
            {
                exchanges.Dequeue();
            }
        }
    }

    internal IReadOnlyList<RecordedExchange> Snapshot()
    {
        lock (gate)
        {
            return [.. exchanges];
        }
    }
}
