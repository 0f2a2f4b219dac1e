namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Specifies the state of a record. This server does not dial, so a record is either waiting or deleted.</summary>
internal enum RecordState
{
    Pending,
    Deleted,
}
