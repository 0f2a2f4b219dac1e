namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Represents an entry in the work list of a campaign, as it is stored and sent.</summary>
internal sealed record Record
{
    public required Guid Id { get; init; }
    public required RecordType Type { get; init; }
    public required string CrmRecordId { get; init; }
    public required RecordPriority Priority { get; init; }
    public required double Rank { get; init; }
    public required DateTimeOffset NextAttemptAfter { get; init; }
    public int RetryCount { get; init; }
    public RecordState State { get; init; }
    public string? StateReason { get; init; }
}
