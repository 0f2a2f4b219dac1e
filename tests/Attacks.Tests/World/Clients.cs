using Acme.Campaigns;
using Acme.Pieces;
using CampaignsGen;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Attacks.Tests.World;

/// <summary>
/// Clients as an application has them, registered and with every level of the log, that have one connection: whoever does not
/// give it back is the last one to call.
/// </summary>
internal sealed class Clients : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    private Clients(ServiceProvider provider, string key)
    {
        this.provider = provider;
        Key = key;
    }

    internal string Key { get; }

    internal Callers Callers =>
        new(provider.GetRequiredService<ICampaignsClient>(), provider.GetRequiredService<IPiecesClient>());

    internal static Clients Of(
        Uri address,
        Action<ApiClientOptions>? change = null,
        Action<IHttpClientBuilder>? build = null
    )
    {
        string key = $"{Leaks.Prefix}{Guid.NewGuid():N}";
        var services = new ServiceCollection();
        services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Leaks()));
        IHttpClientBuilder[] builders =
        [
            services.AddCampaignsClient(options =>
            {
                options.ApiKey = key;
                options.Tenant = "acme";
                options.BaseAddress = address;
                change?.Invoke(options);
            }),
            services.AddPiecesClient(options =>
            {
                options.Key = key;
                options.BaseAddress = address;
                change?.Invoke(options);
            }),
        ];
        foreach (IHttpClientBuilder builder in builders)
        {
            builder.ConfigurePrimaryHttpMessageHandler(
                static (handler, _) => ((SocketsHttpHandler)handler).MaxConnectionsPerServer = 1
            );
            build?.Invoke(builder);
        }

        return new Clients(services.BuildServiceProvider(), key);
    }

    /// <summary>The same clients, whose calls have this limit of time.</summary>
    internal Callers Within(TimeSpan limit)
    {
        (ICampaignsClient campaigns, IPiecesClient pieces) = Callers;
        return new(
            campaigns.With(new() { Timeout = limit, IdleTimeout = limit }),
            pieces.With(new() { Timeout = limit, IdleTimeout = limit })
        );
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}

/// <summary>The clients that a call is made with.</summary>
internal sealed record Callers(ICampaignsClient Campaigns, IPiecesClient Pieces);
