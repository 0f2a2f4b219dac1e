namespace Benchmarks.Measuring;

/// <summary>Lets rivals take turns, so that whatever else the machine does meets all of them alike.</summary>
internal static class Rounds
{
    public static void Run<T>(int rounds, IEnumerable<T> rivals, Action<T> takeTurn)
    {
        var random = new Random(1);
        T[] order = [.. rivals];
        for (int round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (T rival in order)
            {
                takeTurn(rival);
            }
        }
    }
}
