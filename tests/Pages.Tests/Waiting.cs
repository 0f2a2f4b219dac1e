using OpenQA.Selenium;

namespace Pages.Tests;

/// <summary>Looks at a page until it says something.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="TimeoutException">The page does not come to say so.</exception>
    internal static async Task UntilAsync(string what, Func<bool> isSo)
    {
        for (long start = Environment.TickCount64; !Holds(isSo); )
        {
            if (Environment.TickCount64 - start > Patience.TotalMilliseconds)
            {
                throw new TimeoutException($"It never came about that {what}.");
            }

            await Task.Delay(50);
        }
    }

    // The page may replace an element between the look for it and the look at it.
    private static bool Holds(Func<bool> isSo)
    {
        try
        {
            return isSo();
        }
        catch (Exception replaced) when (replaced is StaleElementReferenceException or NoSuchElementException)
        {
            return false;
        }
    }
}
