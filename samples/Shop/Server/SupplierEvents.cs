using System.Text.Json;
using CampaignsGen;
using Shop.Supplier;

namespace Shop.Server;

/// <summary>Receives the webhooks of the supplier.</summary>
internal static class SupplierEvents
{
    public const string Path = "/hooks/supplier";

    /// <summary>Maps an endpoint that accepts webhooks with the supplier's signature, which it verifies before it reads the body.</summary>
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

    /// <summary>Accepts events that the document does not contain, because the supplier would otherwise send them again.</summary>
    private static IResult TakeUnknown(JsonElement unknown) => Results.NoContent();
}
