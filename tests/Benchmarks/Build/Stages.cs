using Benchmarks.Measuring;
using CampaignsGen.Generator;
using CampaignsGen.Generator.Emission;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Planning;
using CampaignsGen.Generator.Reading;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;

namespace Benchmarks.Build;

/// <summary>What becomes of a document in this process: stage by stage, and as the compiler's driver runs it.</summary>
internal static class Stages
{
    /// <summary>Reading, planning and emitting, and the driver's whole run in that order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["read", "plan", "emit", "driver"];

    public static IReadOnlyList<Cost> Run(BuildDocument document) => [.. Parts(document), Driver(document)];

    public static IReadOnlyList<Cost> Parts(BuildDocument document)
    {
        CancellationToken none = CancellationToken.None;
        DocumentText text = document.Source;
        ReadResult read = Cost.Of(
            () => DocumentReader.Read(text, [], BuildDocument.Options.Choice, none),
            out Cost reading
        );
        PlanResult planned = Cost.Of(
            () => ClientPlanner.Plan(read.Model!, BuildDocument.Options, none),
            out Cost planning
        );
        Cost emitting = Cost.Of(() =>
        {
            foreach (FilePlan file in FilePlanner.Plan(planned.Plan!, none))
            {
                FileEmitter.Emit(file, CancellationToken.None);
            }
        });
        return [reading, planning, emitting];
    }

    public static Cost Driver(BuildDocument document)
    {
        GeneratorDriver driver = Drivers.Create(new OpenApiClientGenerator(), document);
        Compilation project = Drivers.Project("class Program;");
        return Cost.Of(() => driver.RunGenerators(project));
    }

    /// <summary>Has the compiler's driver run once without anything of ours.</summary>
    public static void WarmUpDriver() =>
        Drivers
            .Create(new FixedFiles([("Fixed.g.cs", "class Fixed;")]), BuildDocument.Empty)
            .RunGenerators(Drivers.Project("class Program;"));

    /// <summary>What is emitted.</summary>
    public static Code Emitted(BuildDocument document) =>
        new([
            .. Drivers
                .Create(new OpenApiClientGenerator(), document)
                .RunGenerators(Drivers.Project("class Program;"))
                .Files()
                .Select(static file => file.Text),
        ]);
}
