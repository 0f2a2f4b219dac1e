namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>What is happening to a record: this server dials nobody, so a record waits or is deleted.</summary>
internal enum RecordState
{
    Pending,
    Deleted,
}
