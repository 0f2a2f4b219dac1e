using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace QuickStart;

/// <summary>Creates a host that contains the client, configured as in your own service.</summary>
internal static class ClientHost
{
    internal static IHost Build(CampaignsService service, Narrator narrator)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders(); // Only the output of the steps is shown.
        builder.Configuration.AddInMemoryCollection(service.Settings); // Yours: appsettings.json, user secrets, environment.
        builder.Services.AddSingleton(narrator);

        // Invalid options prevent the host from starting. The exception names each one and its fix.
        var client = builder.Services.AddCampaignsClient(builder.Configuration.GetSection("Campaigns"));

        // Timeouts and a circuit breaker. Both operations change something, so neither is retried automatically.
        client.AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeOperations());

        // The innermost handler logs each attempt, as it is sent.
        client.AddHttpMessageHandler(() => new WireHandler(narrator));
        return builder.Build();
    }
}
