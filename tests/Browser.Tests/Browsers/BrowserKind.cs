namespace Browser.Tests.Browsers;

/// <summary>A browser of Debian's, and how it opens a page without a window.</summary>
/// <remarks>
/// No driver stands between: the page tells its server what it says. So nothing has to fit the version of the browser, which
/// Debian raises with each security update.
/// </remarks>
/// <param name="Package">Debian's package.</param>
/// <param name="Programs">The names under which it may be installed.</param>
/// <param name="Switches">What it is started with, given the folder of its profile; the address of the page follows.</param>
internal sealed record BrowserKind(string Package, string[] Programs, Func<string, string[]> Switches)
{
    public static BrowserKind Chromium { get; } =
        new("chromium", ["chromium", "chromium-browser", "google-chrome"], SwitchesOfChromium)
        {
            EndsLeftRequests = true,
        };

    /// <summary>It lets pages set headers that Chromium keeps to itself, and asks other origins for leave to send them.</summary>
    public static BrowserKind Firefox { get; } =
        new("firefox-esr", ["firefox-esr", "firefox"], profile => ["--headless", "--no-remote", "--profile", profile]);

    /// <summary>
    /// Whether a request ends when the page reads no more of its answer. .NET cancels the body then and not the request, and
    /// Firefox keeps on reading until the page is closed.
    /// </summary>
    public bool EndsLeftRequests { get; private init; }

    /// <summary>What to do where one is missing; null where all are there.</summary>
    public static string? Missing { get; } =
        Array.Find([Chromium, Firefox], kind => kind.Program is null) is { Package: var package }
            ? $"These tests open a page in {package}, and the PATH has none: apt-get install --no-install-recommends {package}"
            : null;

    /// <summary>Where it is; null where it is not.</summary>
    public string? Program =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Programs.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    // Its sandbox does not run as root, nor in many a container; the page is ours.
    private static string[] SwitchesOfChromium(string profile) =>
        [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-default-browser-check",
            "--no-first-run",
            "--no-proxy-server",
            "--enable-logging=stderr",
            $"--user-data-dir={profile}",
        ];
}
