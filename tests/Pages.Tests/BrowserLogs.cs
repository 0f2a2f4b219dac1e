using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Pages.Tests;

/// <summary>What a browser asked for and complained about.</summary>
internal static class BrowserLogs
{
    /// <summary>The requests to other places than a server.</summary>
    internal static string[] RequestsElsewhere(this ChromeDriver browser, Uri server) =>
        [
            .. browser
                .Manage()
                .Logs.GetLog("performance")
                .Select(entry => entry.Message)
                .Where(message => message.Contains("Network.requestWillBeSent\"", StringComparison.Ordinal))
                .Where(message => !message.Contains($"\"url\":\"{server}", StringComparison.Ordinal))
                .Where(message => message.Contains("\"url\":\"http", StringComparison.Ordinal)),
        ];

    /// <summary>What the console of the page complains about.</summary>
    internal static string[] Complaints(this ChromeDriver browser) =>
        [
            .. browser
                .Manage()
                .Logs.GetLog(LogType.Browser)
                .Where(entry => entry.Level >= LogLevel.Warning)
                .Select(entry => entry.Message),
        ];
}
