using System.Collections.Immutable;
using CampaignsGen.Generator;
using Microsoft.CodeAnalysis;

namespace Benchmarks.Ide;

/// <summary>A step of the generator in one run of the driver.</summary>
internal sealed class StepRun(string name, ImmutableArray<(object Value, IncrementalStepRunReason Reason)> outputs)
{
    public string Name => name;

    /// <summary>How many results it made, be they equal to the last ones.</summary>
    public int Ran => outputs.Count(static output => output.Reason is not IncrementalStepRunReason.Cached);

    /// <summary>How many of them are not equal to the last ones.</summary>
    public int New => outputs.Count(IsNew);

    /// <summary>The emitted files that are not equal to the last ones.</summary>
    public IEnumerable<string> NewFiles =>
        outputs
            .Where(IsNew)
            .Select(static output => output.Value)
            .OfType<EmittedFile>()
            .Select(static file => file.HintName);

    private static bool IsNew((object Value, IncrementalStepRunReason Reason) output) =>
        output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New;
}
