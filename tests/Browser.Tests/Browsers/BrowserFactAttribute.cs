namespace Browser.Tests.Browsers;

/// <summary>A test that needs the browsers: in CI it fails where one is missing, elsewhere it is skipped and says what to install.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        Skip = IsSkipped ? BrowserKind.Missing : null;
    }

    public static bool IsSkipped { get; } =
        BrowserKind.Missing is not null && Environment.GetEnvironmentVariable("CI") != "true";
}
