using Blazor;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<TodosPage>("#page");
builder.Services.AddSingleton<Session>();

// The address is in wwwroot/appsettings.json, which everyone can read. The user enters the key.
string address = builder.Configuration["Todos:BaseAddress"] ?? builder.HostEnvironment.BaseAddress;
builder.Services.AddTodosClientFactory(
    (services, _, options) =>
    {
        options.BaseAddress = new Uri(address);
        options.ApiKey = services.GetRequiredService<Session>().Key;
    }
);
await builder.Build().RunAsync();
