using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Pages.Tests;

/// <summary>Debian's Chromium without a window, and the driver that belongs to its version.</summary>
internal static class Chromium
{
    internal const string Program = "chromium";
    internal const string Driver = "chromedriver";

    internal static ChromeDriver Open()
    {
        var options = new ChromeOptions { BinaryLocation = Find(Program) };
        // Its sandbox does not run as root, nor in many a container; the page is ours.
        options.AddArguments(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--no-proxy-server",
            "--window-size=1400,1000"
        );
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        options.SetLoggingPreference("performance", LogLevel.All);
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Find(Driver)), Driver);
        return new ChromeDriver(service, options);
    }

    private static string Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            $"The PATH has no {program}: apt-get install --no-install-recommends chromium chromium-driver"
        );
}
