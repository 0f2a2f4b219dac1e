using System.Globalization;
using CampaignsGen.Generator;
using CampaignsGen.Generator.Model;
using Microsoft.CodeAnalysis;
using TestKit;

namespace Compile.Tests;

/// <summary>What became of one document: the numbers of its row in the table, and everything that is wrong.</summary>
/// <param name="Name">The document's name in the table.</param>
/// <param name="Operations">How many operations it has.</param>
/// <param name="Emitted">How many of them the client has.</param>
/// <param name="Schemas">How many schemas have names.</param>
/// <param name="Reported">Each diagnostic's id and how often it was reported.</param>
/// <param name="Faults">What must not be: none where all is well.</param>
internal sealed record CompiledDocument(
    string Name,
    int Operations,
    int Emitted,
    int Schemas,
    IReadOnlyDictionary<string, int> Reported,
    IReadOnlyList<string> Faults
)
{
    private const int MostFaults = 40;

    /// <summary>Runs the generator over <paramref name="files"/> in <paramref name="project"/> and compiles what it emits.</summary>
    public static CompiledDocument Of(
        string name,
        int? operations,
        Compilation project,
        IReadOnlyList<TestDocument> files
    )
    {
        GeneratorRun run = GeneratorRun.Of(project, files);
        GeneratorRunResult result = run.Driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception)
        {
            return new CompiledDocument(name, operations ?? 0, 0, 0, Count(run), [$"{name}: {exception}"]);
        }

        ApiModel? model = Output<SpecRead>(result, Steps.ReadSpec).Result.Model;
        SpecPlan plan = Output<SpecPlan>(result, Steps.PlanClient);
        int total = operations ?? model?.Operations.Count ?? 0;
        List<string> faults =
        [
            .. run.CompilerDiagnostics.Take(MostFaults).Select(Described),
            .. OperationFaults.Of(model, plan, total),
        ];
        return new CompiledDocument(
            name,
            total,
            plan.Client?.Operations.Count ?? 0,
            model?.Schemas.Count ?? 0,
            Count(run),
            [.. faults.Select(fault => $"{name}: {fault}")]
        );
    }

    /// <summary>Its row of the table.</summary>
    public string Row()
    {
        string reported = string.Join(
            ", ",
            Reported.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} × {pair.Value}"))
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Name} | {Operations} | {Emitted} | {Schemas} | {reported} |"
        );
    }

    private static T Output<T>(GeneratorRunResult result, string step) =>
        (T)result.TrackedSteps[step].Single().Outputs.Single().Value;

    private static SortedDictionary<string, int> Count(GeneratorRun run) =>
        new(
            run.Diagnostics.GroupBy(diagnostic => diagnostic.Id)
                .ToDictionary(group => group.Key, group => group.Count()),
            StringComparer.Ordinal
        );

    private static string Described(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        string line =
            diagnostic.Location.SourceTree?.GetText().Lines[span.StartLinePosition.Line].ToString().Trim() ?? "";
        return $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)} [{Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1})] {line}";
    }
}
