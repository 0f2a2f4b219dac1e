using Acme.Campaigns;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using WebApp.Health;
using WebApp.Tenants;

namespace WebApp;

/// <summary>Configures the application: who can call it, the client of each tenant, and what operators can monitor.</summary>
internal static class Application
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.AddTenants();
        builder.AddCampaigns();
        builder.AddTelemetry();
        builder.Services.AddHealthChecks().AddCheck<CampaignsHealthCheck>("campaigns");
        builder.Services.AddProblemDetails().AddExceptionHandler<CampaignsExceptionHandler>();

        WebApplication app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealthChecks("/health");
        CampaignEndpoints.Map(app);
        return app;
    }

    private static void AddCampaigns(this WebApplicationBuilder builder)
    {
        IConfiguration tenants = builder.Configuration.GetSection("Campaigns");
        builder.Services.AddSingleton<RecentCalls>().AddTransient<RecentCallsHandler>();
        IHttpClientBuilder client = builder.Services.AddCampaignsClientFactory(
            (_, tenant, options) => tenants.GetSection(tenant).Bind(options)
        );

        // Both operations change something, so neither is retried. The time limits and the circuit breaker remain.
        client.AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeOperations());

        // It is added last, so it is the innermost handler and is called for each attempt.
        client.AddHttpMessageHandler<RecentCallsHandler>();
        builder.Services.AddScoped(static services =>
            services.GetRequiredService<ICampaignsClientFactory>().Get(CurrentTenant.Of(services))
        );
    }

    private static void AddTelemetry(this WebApplicationBuilder builder) =>
        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService("WebApp"))
            .WithTracing(tracing => tracing.AddSource("Microsoft.AspNetCore", "CampaignsGen").AddConsoleExporter())
            .WithMetrics(metrics => metrics.AddMeter("CampaignsGen").AddConsoleExporter());
}
