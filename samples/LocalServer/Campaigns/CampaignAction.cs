namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>What a campaign is told to do.</summary>
internal enum CampaignAction
{
    Build,
    Reset,
    Start,
    Pause,
    Resume,
    Retry,
    Cancel,
    Purge,
}
