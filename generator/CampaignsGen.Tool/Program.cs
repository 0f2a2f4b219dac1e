using CampaignsGen.Tool.Commands;
using CampaignsGen.Tool.Reporting;

namespace CampaignsGen.Tool;

internal static class Program
{
    private static Task<int> Main(string[] arguments) =>
        CommandLine.RunAsync(arguments, ToolConsole.OfProcess(), CancellationToken.None);
}
