namespace CampaignsGen.LocalServer;

/// <summary>Leaves Ctrl+C and termination signals to the program that hosts the server. ASP.NET Core would handle them itself.</summary>
internal sealed class HostedInProcess : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
