namespace Worker;

/// <summary>Configures the worker. A server-sent stream needs no resilience handler, because the follower reconnects.</summary>
internal static class WorkerHost
{
    public static IHost Build(HostApplicationBuilder builder)
    {
        builder.Services.AddWarehouseClient(builder.Configuration.GetSection("Warehouse"));
        builder.Services.Configure<FollowerOptions>(builder.Configuration.GetSection("Follower"));
        builder.Services.AddSingleton<CheckpointFile>();
        builder.Services.AddHostedService<EventFollower>();
        return builder.Build();
    }
}
