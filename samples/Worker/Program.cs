using Worker;
using Worker.Demo;

if (args is ["--demo"])
{
    return await DemoRun.RunAsync();
}

using IHost host = WorkerHost.Build(Host.CreateApplicationBuilder(args));
EventFollower follower = host.Services.GetServices<IHostedService>().OfType<EventFollower>().Single();
await host.RunAsync();

// A refusal that does not pass, such as a wrong key, stops the host. Whoever started it learns of it by the exit code.
return follower.ExecuteTask is { IsFaulted: true } ? 1 : 0;
