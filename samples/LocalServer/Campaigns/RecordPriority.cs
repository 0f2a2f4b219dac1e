namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>The group of the queue in which a record stands.</summary>
internal enum RecordPriority
{
    High,
    Medium,
    Low,
}
