namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>A campaign's state in words for people.</summary>
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
