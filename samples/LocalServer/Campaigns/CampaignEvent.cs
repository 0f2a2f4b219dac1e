namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Specifies an event that changes the state of a campaign without a request.</summary>
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
