using Acme.Campaigns;
using Benchmarks.Aot;

using var httpClient = new HttpClient(Programs.Handler(args));
var campaigns = new CampaignsClient(
    httpClient,
    new CampaignsClientOptions { ApiKey = StubHandler.Key, Tenant = "acme" }
);
return await Calls.AreAnsweredAsync(campaigns) ? 0 : 1;
