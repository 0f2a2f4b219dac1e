using Benchmarks.Aot;

using var httpClient = new HttpClient(Programs.Handler(args));
byte[] campaign = await BareClient.ModifyAsync(httpClient);
byte[] added = await BareClient.AddRecordsAsync(httpClient);
return campaign.Length > 0 && added.Length > 0 ? 0 : 1;
