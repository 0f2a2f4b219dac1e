namespace Browser.Tests.Servers;

/// <summary>The applications as they are built beside these tests: the same configuration, the same framework.</summary>
internal static class AppFiles
{
    /// <summary>The list of an application's files, wherever they are.</summary>
    public static string ManifestOf(string folder, string name) =>
        Path.Combine(
            AppContext.BaseDirectory.Replace(
                Path.Combine("tests", "Browser.Tests"),
                Path.Combine(folder, name),
                StringComparison.Ordinal
            ),
            $"{name}.staticwebassets.runtime.json"
        );
}
