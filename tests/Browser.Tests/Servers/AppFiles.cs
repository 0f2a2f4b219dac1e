namespace Browser.Tests.Servers;

/// <summary>The application as it is built beside these tests: the same configuration, the same framework.</summary>
internal static class AppFiles
{
    /// <summary>The list of its files, wherever they are.</summary>
    public static string Manifest { get; } =
        Path.Combine(
            AppContext.BaseDirectory.Replace("Browser.Tests", "Browser.App", StringComparison.Ordinal),
            "Browser.App.staticwebassets.runtime.json"
        );
}
