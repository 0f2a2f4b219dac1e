using Benchmarks.Build;
using Benchmarks.Measuring;
using CampaignsGen.Generator;
using Microsoft.CodeAnalysis;

namespace Benchmarks.Ide;

/// <summary>A project with a client of 1,000 operations, as an editor holds it between two edits.</summary>
internal sealed class LargeClient
{
    public const int Operations = 1_000;

    private static readonly string[] OfCompiler =
    [
        WellKnownGeneratorInputs.AdditionalTexts,
        WellKnownGeneratorInputs.AnalyzerConfigOptions,
        WellKnownGeneratorInputs.Compilation,
        WellKnownGeneratorInputs.ParseOptions,
        WellKnownGeneratorOutputs.SourceOutput,
    ];

    private readonly GeneratorDriver driver;

    private LargeClient(GeneratorDriver driver) => this.driver = driver;

    public static BuildDocument Document { get; } = BuildDocument.Grown(Operations);

    /// <summary>The emitted files.</summary>
    public IReadOnlyList<(string HintName, string Text)> Files => driver.Files();

    /// <summary>The generator's own steps in the last run, where they are tracked, in the order of the pipeline.</summary>
    public IReadOnlyList<StepRun> StepRuns =>
        [
            .. driver
                .GetRunResult()
                .Results.Single()
                .TrackedSteps.Where(static step => !OfCompiler.Contains(step.Key))
                .Select(static step => new StepRun(step.Key, [.. step.Value.SelectMany(static run => run.Outputs)]))
                .OrderBy(static step => Steps.All.Contains(step.Name) ? Steps.All.ToList().IndexOf(step.Name) : 99),
        ];

    /// <summary>The project before the generator ran for the first time.</summary>
    public static LargeClient Unopened(bool tracked = false) =>
        new(Drivers.Create(new OpenApiClientGenerator(), Document, tracked));

    /// <summary>The same project with a generator that gives files as they are.</summary>
    public static LargeClient UnopenedWith(IReadOnlyList<(string HintName, string Text)> files) =>
        new(Drivers.Create(new FixedFiles(files), Document));

    /// <summary>The project after an edit; this one stays as it is.</summary>
    public LargeClient After(Edit edit) => After(edit, out _);

    public LargeClient After(Edit edit, out Cost cost)
    {
        AdditionalText document = Document.Item.AdditionalText;
        GeneratorDriver edited =
            edit.Document == document ? driver : driver.ReplaceAdditionalText(document, edit.Document);
        return new LargeClient(Cost.Of(() => edited.RunGenerators(edit.Code), out cost));
    }
}
