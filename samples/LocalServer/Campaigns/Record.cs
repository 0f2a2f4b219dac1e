namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>An entry of a campaign's work list, as it is kept and sent.</summary>
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
