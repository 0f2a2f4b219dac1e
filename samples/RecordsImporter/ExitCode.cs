namespace RecordsImporter;

/// <summary>Specifies the result of a run, for scripts.</summary>
internal enum ExitCode
{
    /// <summary>Every row of the file is in the campaign.</summary>
    Done = 0,

    /// <summary>The whole file was processed, and the report lists rows that were rejected.</summary>
    RowsRefused = 1,

    /// <summary>An option, a setting or the file is invalid.</summary>
    NotUsable = 2,

    /// <summary>The service denied access: 401, 403 or 404.</summary>
    AccessDenied = 3,

    /// <summary>The service did not accept records within the time limit. Run the same command again to continue.</summary>
    GaveUp = 4,

    /// <summary>The campaign does not accept records at all, or the service returned an unexpected status code.</summary>
    CampaignRefuses = 5,

    /// <summary>The journal belongs to another import, is damaged, or is in use.</summary>
    JournalRefused = 6,

    /// <summary>The run was stopped by Ctrl+C or SIGTERM. Run the same command again to continue.</summary>
    Interrupted = 130,
}
