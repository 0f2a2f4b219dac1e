using RecordsImporter.Settings;
using Spectre.Console;

namespace RecordsImporter;

/// <summary>Runs the program independently of its process, with arguments and an exit code.</summary>
internal static class Importer
{
    internal static async Task<ExitCode> RunAsync(
        string[] arguments,
        ServiceSettings settings,
        IAnsiConsole console,
        TextWriter errors,
        StopTokens stop
    )
    {
        var commandLine = new CommandLine();
        var parsed = commandLine.Root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await errors.WriteLineAsync(string.Join('\n', parsed.Errors.Select(error => error.Message)));
            await errors.WriteLineAsync("Run with --help to see the options.");
            return ExitCode.NotUsable;
        }

        var code = ExitCode.Done;
        commandLine.Root.SetAction(async result =>
            code = await GuardAsync(errors, () => StartAsync(commandLine, result, settings, console, stop))
        );
        await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        return code;
    }

    private static Task<ExitCode> StartAsync(
        CommandLine commandLine,
        System.CommandLine.ParseResult parsed,
        ServiceSettings settings,
        IAnsiConsole console,
        StopTokens stop
    )
    {
        if (commandLine.IsDemo(parsed))
        {
            return Demo.Demonstration.RunAsync(console, stop);
        }

        var options = commandLine.Read(parsed);
        return options.DryRun
            ? Task.FromResult(new DryRun(options, console).Run(stop.Gently))
            : new ImportRun(options, settings.For(options), console).RunAsync(stop);
    }

    private static async Task<ExitCode> GuardAsync(TextWriter errors, Func<Task<ExitCode>> run)
    {
        try
        {
            return await run();
        }
        catch (StopException end)
        {
            await errors.WriteLineAsync(end.Message);
            return end.Code;
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync("Stopped. To continue, run the same command again.");
            return ExitCode.Interrupted;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"A file cannot be read or written: {fault.Message}");
            return ExitCode.NotUsable;
        }
    }
}
