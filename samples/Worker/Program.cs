using Worker;
using Worker.Demo;

if (args is ["--demo"])
{
    return await DemoRun.RunAsync();
}

using IHost host = WorkerHost.Build(Host.CreateApplicationBuilder(args));
EventFollower follower = host.Services.GetServices<IHostedService>().OfType<EventFollower>().Single();
await host.RunAsync();

// A permanent error, such as a wrong key, stops the host. The exit code indicates it.
return follower.ExecuteTask is { IsFaulted: true } ? 1 : 0;
