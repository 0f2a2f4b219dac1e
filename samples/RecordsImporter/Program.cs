using System.Text;
using RecordsImporter.Settings;
using Spectre.Console;

namespace RecordsImporter;

/// <summary>Imports a file of records into a campaign, each exactly once, regardless of failures.</summary>
internal static class Program
{
    private const int LongestLine = 10_000;

    private static async Task<int> Main(string[] arguments)
    {
        Console.OutputEncoding = Encoding.UTF8;
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = LongestLine; // Lines in a log are not wrapped.
        }

        using var signals = new StopSignals();
        return (int)
            await Importer.RunAsync(
                arguments,
                ServiceSettings.Load(),
                AnsiConsole.Console,
                Console.Error,
                signals.Tokens
            );
    }
}
