using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace QuickStart;

/// <summary>A host with the client in it, set up as a service of yours would be.</summary>
internal static class ClientHost
{
    internal static IHost Build(CampaignsService service, Narrator narrator)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders(); // The story is all that is to be read.
        builder.Configuration.AddInMemoryCollection(service.Settings); // Yours: appsettings.json, user secrets, environment.
        builder.Services.AddSingleton(narrator);

        // Options that cannot work stop the host at its start, each named with what to do.
        var client = builder.Services.AddCampaignsClient(builder.Configuration.GetSection("Campaigns"));

        // Time limits and a circuit breaker. Both operations change something, so neither is repeated by itself.
        client.AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeOperations());

        // The innermost handler sees what really goes out, each attempt of it.
        client.AddHttpMessageHandler(() => new WireHandler(narrator));
        return builder.Build();
    }
}
