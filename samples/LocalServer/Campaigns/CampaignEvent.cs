namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Specifies what moves a campaign to another state without a request.</summary>
internal enum CampaignEvent
{
    BuildSucceeds,
    BuildFails,
    ScheduleOpens,
    StartSucceeds,
    StartFails,
    RunFails,
    ScheduleEnds,
}
