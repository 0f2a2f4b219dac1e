namespace RecordsImporter.Settings;

/// <summary>Represents what the command line asks for.</summary>
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

    /// <summary>Gets how long a request may remain without success before the run ends.</summary>
    internal TimeSpan Patience { get; init; }

    /// <summary>Gets the first pause after a request without success; it doubles from one to the next.</summary>
    internal TimeSpan Pause { get; init; }

    internal required string JournalPath { get; init; }

    internal required string ReportPath { get; init; }
}
