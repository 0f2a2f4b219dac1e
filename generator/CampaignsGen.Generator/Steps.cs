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

    /// <summary>All of them, in the order in which they run.</summary>
    public static IReadOnlyList<string> All { get; } =
    [SpecInput, SpecSources, ReadSpec, PlanClient, PlanFiles, EmitFile];
}
