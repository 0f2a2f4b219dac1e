using System.Diagnostics;
using TestKit;

namespace Producers.Tests.Servers;

/// <summary>The programs of <c>tests/Producers.App</c> and <c>tests/Producers.Swashbuckle.App</c>.</summary>
internal static class AspNetCore
{
    public static Task<ServerProcess> StartAsync(string project)
    {
        // bin/Debug/net10.0 of these tests is where the program lies in its own folder.
        string here = Path.Combine(RepositoryPaths.Root, "tests", "Producers.Tests");
        string output = Path.GetRelativePath(here, AppContext.BaseDirectory);
        string folder = Path.Combine(RepositoryPaths.Root, "tests", project);
        string program = Path.Combine(folder, output, project + ".dll");
        ProcessStartInfo start = new("dotnet", [program, "--urls", "http://127.0.0.1:0"]) { WorkingDirectory = folder };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return ServerProcess.StartAsync(start, "Now listening on: (http://127\\.0\\.0\\.1:\\d+)");
    }
}
