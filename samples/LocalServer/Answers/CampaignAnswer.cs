using CampaignsGen.LocalServer.Campaigns;

namespace CampaignsGen.LocalServer.Answers;

/// <summary>Represents a campaign in a response.</summary>
internal sealed record CampaignAnswer
{
    public required Guid Id { get; init; }
    public required string TenantId { get; init; }
    public required string IntegrationType { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    public DateTimeOffset? EndTime { get; init; }
    public required CampaignState State { get; init; }
    public required CampaignDisplayStatus DisplayStatus { get; init; }
    public required long RecordCount { get; init; }
    public required IReadOnlyList<RecordCountAnswer> RecordCounts { get; init; }
    public DateTimeOffset? LastBuildTime { get; init; }
    public DateTimeOffset? LastPurgedTime { get; init; }
    public DateTimeOffset? StartedTime { get; init; }
    public DateTimeOffset? CompletedTime { get; init; }
}
