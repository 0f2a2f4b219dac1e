namespace CampaignsGen.Tool.Commands;

/// <summary>Provides the exit codes.</summary>
internal static class ExitCode
{
    /// <summary>The command succeeded and found nothing.</summary>
    public const int Clean = 0;

    /// <summary>The command succeeded and found errors.</summary>
    public const int Found = 1;

    /// <summary>The command line is invalid, or the command failed.</summary>
    public const int Failed = 2;
}
