namespace Fuzz.Mutating;

internal static class Amount
{
    /// <summary>At least one, mostly one or two.</summary>
    public static int Few(Random random)
    {
        int amount = 1;
        while (amount < 8 && random.Next(2) == 0)
        {
            amount++;
        }

        return amount;
    }
}
