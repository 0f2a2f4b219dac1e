using System.CommandLine;
using System.CommandLine.Help;
using CampaignsGen.Tool.Failures;
using CampaignsGen.Tool.Reporting;

namespace CampaignsGen.Tool.Commands;

/// <summary>Parses the command line and runs the specified command.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        ToolConsole console,
        CancellationToken cancellationToken
    )
    {
        ParseResult parsed = Root(console).Parse(arguments);
        InvocationConfiguration configuration = new()
        {
            Output = console.Out.Profile.Out.Writer,
            Error = console.Error.Profile.Out.Writer,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            int code = await parsed.InvokeAsync(configuration, cancellationToken);
            return parsed.Errors.Count > 0 ? ExitCode.Failed : code;
        }
        catch (ToolException exception)
        {
            console.Fail(exception.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            console.Fail("Canceled. Nothing was changed.");
            return ExitCode.Failed;
        }
    }

    private static Command Root(ToolConsole console)
    {
        Command root = new(
            "campaignsgen",
            "Adds, refreshes and checks the OpenAPI documents of projects that use CampaignsGen."
        )
        {
            new HelpOption(),
            new VersionOption(),
            new AddCommand(console),
            new RefreshCommand(console),
            new CheckCommand(console),
            new ListCommand(console),
            new ExplainCommand(console),
        };
        return root;
    }
}
