namespace WebApp.Health;

/// <summary>Stores whether the last calls to the Campaigns API succeeded.</summary>
internal sealed class RecentCalls
{
    private const int Most = 10;
    private readonly Lock gate = new();
    private readonly Queue<bool> outcomes = new();

    public void Add(bool succeeded)
    {
        lock (gate)
        {
            outcomes.Enqueue(succeeded);
            if (outcomes.Count > Most)
            {
                outcomes.Dequeue();
            }
        }
    }

    public (int Calls, int Failed) Count()
    {
        lock (gate)
        {
            return (outcomes.Count, outcomes.Count(static succeeded => !succeeded));
        }
    }
}
