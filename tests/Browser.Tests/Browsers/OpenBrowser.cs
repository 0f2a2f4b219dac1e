using System.Collections.Concurrent;
using System.Diagnostics;

namespace Browser.Tests.Browsers;

/// <summary>A browser that shows a page, with a home and a profile of its own.</summary>
internal sealed class OpenBrowser : IDisposable
{
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("browser-tests-");
    private readonly ConcurrentQueue<string> log = new();
    private readonly Process process;

    /// <exception cref="InvalidOperationException">There is no such browser.</exception>
    public OpenBrowser(BrowserKind kind, Uri page)
    {
        string program = kind.Program ?? throw new InvalidOperationException(BrowserKind.Missing);
        string profile = home.CreateSubdirectory("profile").FullName;
        process = new Process
        {
            StartInfo = new ProcessStartInfo(program, [.. kind.Switches(profile), page.AbsoluteUri])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.StartInfo.Environment["HOME"] = home.FullName;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What the browser wrote, and the console of the page where it tells.</summary>
    public string Log => string.Join('\n', log);

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        Delete(home.FullName);
    }

    // A process of the browser that ends last may still write there.
    private static void Delete(string folder)
    {
        for (int left = 20; Directory.Exists(folder); left--)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (left > 0)
            {
                Thread.Sleep(100);
            }
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            log.Enqueue(line);
        }
    }
}
