using Browser.App;
using Browser.App.Trials;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<Page>("#page");

// Only the server of the page knows which ports there are.
using (var page = new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) })
{
    builder.Configuration.AddJsonStream(new MemoryStream(await page.GetByteArrayAsync("settings.json")));
}

IConfiguration settings = builder.Configuration;
builder.Services.AddCampaignsClient(settings.GetSection("Campaigns"));
builder.Services.AddCampaignsClient("malformed", settings.GetSection("Malformed"));
builder.Services.AddBoardClient(settings.GetSection("Board"));
builder.Services.AddBoardClient("impatient", settings.GetSection("Impatient"));
builder.Services.AddBoardClient("attentive", settings.GetSection("Attentive"));
builder.Services.AddBoardClient("unreachable", settings.GetSection("Unreachable"));
builder.Services.AddTransient<ITrials, CampaignsTrials>();
builder.Services.AddTransient<ITrials, BoardTrials>();
builder.Services.AddTransient<ITrials, StreamTrials>();
builder.Services.AddTransient<ITrials, OwnHttpClientTrials>();
await builder.Build().RunAsync();
