using TestKit;

namespace Pages.Tests.Site;

/// <summary>A test that needs the site of the documentation as well: in CI it fails without it, elsewhere it is skipped and says how to build it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SiteFactAttribute : ToolFactAttribute
{
    public SiteFactAttribute()
        : base(Chromium.Program, Chromium.Driver)
    {
        Skip ??= IsMissing ? "It needs the site: dotnet docfx docfx.json --warningsAsErrors" : null;
    }

    private static bool IsMissing =>
        Environment.GetEnvironmentVariable("CI") != "true"
        && !File.Exists(Path.Combine(SiteServer.Folder, "index.html"));
}
