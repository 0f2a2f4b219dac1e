using CampaignsGen.LocalServer.Campaigns;

namespace CampaignsGen.LocalServer.Page.Views;

/// <summary>Represents the event that comes next by itself.</summary>
internal sealed record DueView(DateTimeOffset At, CampaignEvent Event);
