using System.Text.Json;
using CampaignsGen.LocalServer.Answers;
using CampaignsGen.LocalServer.Faults;

namespace CampaignsGen.LocalServer.Page;

/// <summary>Selects the fault for the next requests: <c>PUT /page/fault</c> with <c>{"kind":"RESET","seconds":0,"requests":3}</c></summary>
internal sealed class FaultControl(FaultSwitch faults)
{
    private const string Example = """To fix this, send an object such as {"kind":"RESET","seconds":0,"requests":3}.""";

    internal async Task HandleAsync(HttpContext context)
    {
        var (setting, problem) = await ReadAsync(context);
        if (problem is not null)
        {
            await PlainText.SendAsync(context, StatusCodes.Status400BadRequest, problem);
            return;
        }

        faults.Setting = setting;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task<(FaultSetting Setting, string? Problem)> ReadAsync(HttpContext context)
    {
        try
        {
            var setting = await JsonSerializer.DeserializeAsync<FaultSetting>(
                context.Request.Body,
                VendorJson.Options,
                context.RequestAborted
            );
            return setting is null ? (FaultSetting.None, $"The body is null. {Example}") : (setting, setting.Problem);
        }
        catch (JsonException malformed)
        {
            return (FaultSetting.None, $"The body is not a fault: {malformed.Path ?? "$"} cannot be read. {Example}");
        }
    }
}
