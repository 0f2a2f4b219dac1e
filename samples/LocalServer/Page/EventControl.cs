using CampaignsGen.LocalServer.Answers;
using CampaignsGen.LocalServer.Campaigns;

namespace CampaignsGen.LocalServer.Page;

/// <summary>Triggers an event of a campaign: <c>POST /page/campaigns/{id}/events/SCHEDULE_OPENS</c></summary>
internal sealed class EventControl(CampaignStore campaigns)
{
    private static readonly Dictionary<string, CampaignEvent> Events = Enum.GetValues<CampaignEvent>()
        .ToDictionary(Wire.Name);

    internal Task HandleAsync(HttpContext context)
    {
        var id = Guid.Parse((string)context.Request.RouteValues["id"]!);
        var name = (string)context.Request.RouteValues["name"]!;
        if (campaigns.Find(id) is not { } campaign)
        {
            return PlainText.SendAsync(context, StatusCodes.Status404NotFound, $"There is no campaign {id}.");
        }

        if (!Events.TryGetValue(name, out var happening))
        {
            return PlainText.SendAsync(
                context,
                StatusCodes.Status404NotFound,
                $"There is no event '{name}'. The events are {string.Join(", ", Events.Keys)}."
            );
        }

        return LetHappenAsync(context, campaign, happening);
    }

    private static Task LetHappenAsync(HttpContext context, Campaign campaign, CampaignEvent happening)
    {
        try
        {
            campaign.Happen(happening);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }
        catch (RefusedException refused)
        {
            return PlainText.SendAsync(context, refused.Status, refused.Message);
        }
    }
}
