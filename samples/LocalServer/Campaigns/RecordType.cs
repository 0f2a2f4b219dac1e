namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Where a record came from.</summary>
internal enum RecordType
{
    CrmQuery,
    Dynamic,
}
