using OpenQA.Selenium.Chrome;
using TestKit;

namespace Pages.Tests;

/// <summary>Takes pictures for docs/images, where they are asked for: UPDATE_SNAPSHOTS=1.</summary>
internal static class Screenshots
{
    private static readonly bool AreAskedFor = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    internal static void Take(ChromeDriver browser, string name)
    {
        if (AreAskedFor)
        {
            // Colors and searches take a moment.
            Thread.Sleep(700);
            browser.GetScreenshot().SaveAsFile(Path.Combine(RepositoryPaths.Root, "docs", "images", $"{name}.png"));
        }
    }
}
