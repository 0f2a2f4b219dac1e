namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Specifies the priority group of a record in the queue.</summary>
internal enum RecordPriority
{
    High,
    Medium,
    Low,
}
