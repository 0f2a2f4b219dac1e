namespace RecordsImporter.Settings;

/// <summary>Represents the options of the command line.</summary>
internal sealed record ImportOptions
{
    internal required string File { get; init; }

    internal FileFormat Format { get; init; }

    internal required string IdColumn { get; init; }

    internal Guid Campaign { get; init; }

    internal string? Tenant { get; init; }

    internal string? Site { get; init; }

    internal string? BaseAddress { get; init; }

    internal bool DryRun { get; init; }

    internal bool Yes { get; init; }

    internal int BatchSize { get; init; }

    internal TimeSpan Timeout { get; init; }

    /// <summary>Gets how long requests can be unsuccessful before the run ends.</summary>
    internal TimeSpan Patience { get; init; }

    /// <summary>Gets the first delay after an unsuccessful request. It doubles each time.</summary>
    internal TimeSpan Pause { get; init; }

    internal required string JournalPath { get; init; }

    internal required string ReportPath { get; init; }
}
