namespace CampaignsGen.Generator;

/// <summary>Provides the names of the pipeline's steps, with which tests check why a step ran.</summary>
internal static class Steps
{
    public const string SpecInput = nameof(SpecInput);
    public const string SpecSources = nameof(SpecSources);
    public const string ReadSpec = nameof(ReadSpec);
    public const string PlanClient = nameof(PlanClient);
    public const string PlanFiles = nameof(PlanFiles);
    public const string EmitFile = nameof(EmitFile);

    /// <summary>The step that reviews documents for which the severity of its rules is raised.</summary>
    public const string ReviewSpec = nameof(ReviewSpec);

    public const string BaselineSources = nameof(BaselineSources);
    public const string ReadBaseline = nameof(ReadBaseline);
    public const string CompareSpecs = nameof(CompareSpecs);

    /// <summary>The steps that generate a client, in the order in which they run.</summary>
    public static IReadOnlyList<string> All { get; } =
    [SpecInput, SpecSources, ReadSpec, PlanClient, PlanFiles, EmitFile];

    /// <summary>The steps that compare a document with its baseline.</summary>
    public static IReadOnlyList<string> OfBaseline { get; } = [BaselineSources, ReadBaseline, CompareSpecs];
}
