namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Specifies the state of a campaign for display.</summary>
internal enum CampaignDisplayStatus
{
    New,
    Building,
    BuildFailed,
    ReadyToRun,
    Scheduled,
    Running,
    Paused,
    Purged,
    Error,
    ErrorPurged,
    Completed,
    Stopped,
    Disabled,
}
