using CampaignsGen.LocalServer.Campaigns;

namespace CampaignsGen.LocalServer.Page.Views;

/// <summary>Represents an action that is possible now, or an event that the page can trigger now.</summary>
/// <param name="By">The action or the event.</param>
/// <param name="To">The resulting state.</param>
internal sealed record TransitionView<T>(T By, CampaignState To);
