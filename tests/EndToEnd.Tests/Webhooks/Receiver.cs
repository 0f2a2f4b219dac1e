using System.Text.Json;
using Acme.Orders;
using CampaignsGen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EndToEnd.Tests.Webhooks;

/// <summary>A server with endpoints for what the orders API sends, as a user writes them.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    internal const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    internal const string Header = "X-Orders-Signature";
    internal const string Event = "X-Orders-Event";

    private readonly WebApplication application;

    private Receiver(WebApplication application) => this.application = application;

    internal Uri Address => new(application.Urls.Single());

    internal static async Task<Receiver> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        Receiver receiver = new(builder.Build());
        StandardWebhook standard = new(Secret) { MaxBodyBytes = 1000 };
        HmacWebhook hmac = new(Header, Secret) { Prefix = "sha256=" };
        receiver.Map("/by-body", standard, static (body, _) => Told(OrdersWebhooks.Parse(body)));
        receiver.Map("/by-name", hmac, static (body, name) => Told(OrdersWebhooks.Parse(name, body)));
        receiver.Map("/order", hmac, static (body, _) => $"order {OrdersWebhooks.ParseOrderCreated(body).Number}");
        receiver.Map("/export", hmac, static (body, _) => $"{OrdersWebhooks.ParseStartExportDone(body).Rows} rows");
        await receiver.application.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private void Map(string path, WebhookVerifier webhook, Func<byte[], string, string> parse) =>
        application.MapPost(
            path,
            async (HttpRequest request, CancellationToken aborted) =>
            {
                try
                {
                    byte[] body = await webhook.ReadAsync(request.Body, name => request.Headers[name], aborted);
                    return Results.Text(parse(body, request.Headers[Event].ToString()));
                }
                catch (WebhookVerificationException refused)
                {
                    return Results.Text($"{refused.Fault}", statusCode: StatusCodes.Status401Unauthorized);
                }
                catch (JsonException fault)
                {
                    return Results.Text(fault.Message, statusCode: StatusCodes.Status400BadRequest);
                }
            }
        );

    private static string Told(OrdersWebhookEvent sent) =>
        sent.Match(
            static order => $"order {order.Number} of {order.Total}",
            static cancellation => $"no order {cancellation.Number}",
            static unknown => $"unknown {unknown.GetProperty("type")}"
        );
}
