namespace CampaignsGen.Generator;

/// <summary>The names of the pipeline's steps, by which tests ask why one ran.</summary>
internal static class Steps
{
    public const string SpecInput = nameof(SpecInput);
    public const string SpecSources = nameof(SpecSources);
    public const string ReadSpec = nameof(ReadSpec);
    public const string PlanClient = nameof(PlanClient);
    public const string PlanFiles = nameof(PlanFiles);
    public const string EmitFile = nameof(EmitFile);

    /// <summary>Beside those that make a client, for documents for which its rules are raised.</summary>
    public const string ReviewSpec = nameof(ReviewSpec);

    public const string BaselineSources = nameof(BaselineSources);
    public const string ReadBaseline = nameof(ReadBaseline);
    public const string CompareSpecs = nameof(CompareSpecs);

    /// <summary>Those that make a client, in the order in which they run.</summary>
    public static IReadOnlyList<string> All { get; } =
    [SpecInput, SpecSources, ReadSpec, PlanClient, PlanFiles, EmitFile];

    /// <summary>Those that compare a document with its baseline, beside the others.</summary>
    public static IReadOnlyList<string> OfBaseline { get; } = [BaselineSources, ReadBaseline, CompareSpecs];
}
