using Benchmarks.Aot;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddHttpClient("campaigns").ConfigurePrimaryHttpMessageHandler(() => Programs.Handler(args));
using ServiceProvider provider = services.BuildServiceProvider();
HttpClient httpClient = provider.GetRequiredService<IHttpClientFactory>().CreateClient("campaigns");
byte[] campaign = await BareClient.ModifyAsync(httpClient);
byte[] added = await BareClient.AddRecordsAsync(httpClient);
return campaign.Length > 0 && added.Length > 0 ? 0 : 1;
