using System.CommandLine;
using CampaignsGen.Tool.Pages;
using CampaignsGen.Tool.Reporting;

namespace CampaignsGen.Tool.Commands;

/// <summary>Shows what a diagnostic means and how to fix it.</summary>
internal sealed class ExplainCommand : Command
{
    private readonly Argument<string> id = new("id") { Description = "The id of the diagnostic, such as CGN1101." };

    public ExplainCommand(ToolConsole console)
        : base("explain", "Shows what a diagnostic means and how to fix it.")
    {
        Add(id);
        SetAction(parsed =>
        {
            PageWriter.Write(console.Out, DiagnosticPages.Of(parsed.GetRequiredValue(id)));
            return ExitCode.Clean;
        });
    }
}
