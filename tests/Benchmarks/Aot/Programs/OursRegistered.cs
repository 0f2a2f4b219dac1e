using Acme.Campaigns;
using Benchmarks.Aot;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services
    .AddCampaignsClient(options =>
    {
        options.ApiKey = StubHandler.Key;
        options.Tenant = "acme";
    })
    .ConfigurePrimaryHttpMessageHandler(() => Programs.Handler(args));
using ServiceProvider provider = services.BuildServiceProvider();
return await Calls.AreAnsweredAsync(provider.GetRequiredService<ICampaignsClient>()) ? 0 : 1;
