using Acme.Todos;
using Aot;
using CampaignsGen;

if (args is ["--demo"])
{
    return await Demo.RunAsync();
}

using HttpClient http = new();
TodosClientOptions options = new() { ApiKey = Environment.GetEnvironmentVariable("TODOS_API_KEY") };
if (Environment.GetEnvironmentVariable("TODOS_URL") is { Length: > 0 } address)
{
    options.BaseAddress = new Uri(address);
}

try
{
    return await Commands.RunAsync(new TodosClient(http, options), args);
}
catch (Exception exception)
    when (exception is ApiException or ApiTimeoutException or ApiOptionsException or HttpRequestException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
