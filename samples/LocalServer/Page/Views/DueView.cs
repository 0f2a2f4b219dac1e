using CampaignsGen.LocalServer.Campaigns;

namespace CampaignsGen.LocalServer.Page.Views;

/// <summary>Represents the next automatic event.</summary>
internal sealed record DueView(DateTimeOffset At, CampaignEvent Event);
