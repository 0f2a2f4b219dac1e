using CampaignsGen.LocalServer.Answers;
using CampaignsGen.LocalServer.Campaigns;

namespace CampaignsGen.LocalServer.Page.Views;

/// <summary>Represents a campaign on the page.</summary>
internal sealed record CampaignView
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required bool Dynamic { get; init; }
    public required bool Enabled { get; init; }
    public required CampaignState State { get; init; }
    public required CampaignDisplayStatus DisplayStatus { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    public DateTimeOffset? EndTime { get; init; }
    public DueView? Due { get; init; }

    /// <summary>Gets the actions that are possible now.</summary>
    public required IReadOnlyList<TransitionView<CampaignAction>> Actions { get; init; }

    /// <summary>Gets the events that the page can trigger now.</summary>
    public required IReadOnlyList<TransitionView<CampaignEvent>> Events { get; init; }

    public required long RecordCount { get; init; }
    public required IReadOnlyList<RecordCountAnswer> RecordCounts { get; init; }

    /// <summary>Gets the last added records, newest first.</summary>
    public required IReadOnlyList<Campaigns.Record> Records { get; init; }
}
