using Worker;
using Worker.Demo;

if (args is ["--demo"])
{
    return await DemoRun.RunAsync();
}

using IHost host = WorkerHost.Build(Host.CreateApplicationBuilder(args));
await host.RunAsync();

// A refusal that does not pass, such as a wrong key, stops the host. Whoever started it learns of it by the exit code.
return host
    .Services.GetServices<IHostedService>()
    .OfType<BackgroundService>()
    .Any(static service => service.ExecuteTask is { IsFaulted: true })
    ? 1
    : 0;
