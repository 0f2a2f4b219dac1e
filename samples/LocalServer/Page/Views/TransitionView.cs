using CampaignsGen.LocalServer.Campaigns;

namespace CampaignsGen.LocalServer.Page.Views;

/// <summary>Represents an action that a request can take now, or an event that the page can let happen now.</summary>
/// <param name="By">The action or the event.</param>
/// <param name="To">The state after it.</param>
internal sealed record TransitionView<T>(T By, CampaignState To);
