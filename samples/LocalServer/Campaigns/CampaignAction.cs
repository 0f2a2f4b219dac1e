namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Specifies an action on a campaign.</summary>
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
