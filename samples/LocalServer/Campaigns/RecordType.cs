namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Specifies the origin of a record.</summary>
internal enum RecordType
{
    CrmQuery,
    Dynamic,
}
