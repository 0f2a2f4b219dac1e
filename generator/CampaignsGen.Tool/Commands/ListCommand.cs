using System.CommandLine;
using CampaignsGen.Generator;
using CampaignsGen.Tool.Failures;
using CampaignsGen.Tool.Inspecting;
using CampaignsGen.Tool.Projects;
using CampaignsGen.Tool.Reporting;

namespace CampaignsGen.Tool.Commands;

/// <summary>Shows the operations and the methods that call them.</summary>
internal sealed class ListCommand : Command
{
    private readonly ToolConsole console;

    private readonly Argument<string?> file = new("file")
    {
        Description = "A document that is listed by itself. The default is every document of the project.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly ProjectOption project = new();

    public ListCommand(ToolConsole console)
        : base("list", "Shows the operations and the methods that call them.")
    {
        this.console = console;
        Add(file);
        Add(project);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        ClientProject listed = await project.EvaluateAsync(console, parsed, file, cancellationToken);
        Inspection inspection = new(listed, unsaved: null, cancellationToken);
        IReadOnlyList<SpecPlan> plans = inspection.Plan(cancellationToken);
        if (plans.Count == 0)
        {
            throw new ToolException(
                $"The project '{console.Shown(listed.File)}' has no OpenApiClient whose document exists."
            );
        }

        foreach (SpecPlan plan in plans)
        {
            if (plan.Client is { } client)
            {
                OperationTable.Write(console.Out, client);
            }
            else
            {
                TextReport.Write(console, console.Error, inspection.Faults(plan.Item.Path, cancellationToken));
            }
        }

        return plans.All(static plan => plan.Client is not null) ? ExitCode.Clean : ExitCode.Found;
    }
}
