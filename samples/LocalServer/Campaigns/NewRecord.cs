namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Represents a record to add, as it was received.</summary>
internal sealed record NewRecord(
    string CrmRecordId,
    DateTimeOffset? ScheduleAt = null,
    RecordPriority? Priority = null,
    double? Rank = null
);
