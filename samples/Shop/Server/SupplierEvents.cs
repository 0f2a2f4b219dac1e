using System.Text.Json;
using CampaignsGen;
using Shop.Supplier;

namespace Shop.Server;

/// <summary>Where the supplier sends what happens to its parts.</summary>
internal static class SupplierEvents
{
    public const string Path = "/hooks/supplier";

    /// <summary>Takes webhooks with the supplier's signature, which it checks before it reads anything of them.</summary>
    public static void Map(WebApplication application, StandardWebhook webhook) =>
        application
            .MapPost(
                Path,
                async (HttpRequest request, CancellationToken cancel) =>
                {
                    try
                    {
                        var body = await webhook.ReadAsync(request.Body, name => request.Headers[name], cancel);
                        return SupplierWebhooks.Parse(body).Match(Take, Take, TakeUnknown);
                    }
                    catch (WebhookVerificationException)
                    {
                        return Results.Unauthorized();
                    }
                    catch (JsonException)
                    {
                        return Results.BadRequest();
                    }
                }
            )
            .ExcludeFromDescription();

    private static IResult Take(PartRestocked more) => Results.Text($"{more.Pieces} more of {more.Code}");

    private static IResult Take(PartDiscontinued last) => Results.Text($"no more of {last.Code}");

    /// <summary>The supplier may know more events than its document: they are taken, or it would send them again.</summary>
    private static IResult TakeUnknown(JsonElement unknown) => Results.NoContent();
}
