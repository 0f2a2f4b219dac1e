using CampaignsGen.LocalServer.Answers;
using CampaignsGen.LocalServer.Authentication;
using CampaignsGen.LocalServer.Campaigns;
using CampaignsGen.LocalServer.Validation;

namespace CampaignsGen.LocalServer.Operations;

/// <summary><c>PATCH /{campaignId}</c></summary>
internal sealed class ModifyCampaign(Admission admission, RequestBody body)
{
    internal async Task HandleAsync(HttpContext context)
    {
        var campaign = admission.Admit(context.Request);
        var request = await body.ReadAsync<Request>(context.Request, "ModifyCampaignRequest");
        var answer = campaign.Modify(request.Action, request.Enabled, request.BuildOnStart ?? false);
        await VendorJson.WriteAsync(context.Response, StatusCodes.Status200OK, answer);
    }

    private sealed record Request(CampaignAction Action, bool? Enabled, bool? BuildOnStart);
}
