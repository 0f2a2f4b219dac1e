using System.Runtime.CompilerServices;
using OpenQA.Selenium.Chrome;

namespace ServerPage.Tests;

/// <summary>Keeps pictures of the page in docs/images, where they are asked for: UPDATE_SNAPSHOTS=1.</summary>
internal static class Screenshots
{
    private static readonly bool AreAskedFor = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    internal static void Keep(ChromeDriver browser, string name)
    {
        if (AreAskedFor)
        {
            // The colors of the drawing change slowly.
            Thread.Sleep(600);
            browser.GetScreenshot().SaveAsFile(Path.Combine(Folder(), $"server-{name}.png"));
        }
    }

    private static string Folder([CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../docs/images"));
}
