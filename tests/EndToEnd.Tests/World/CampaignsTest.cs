using CampaignsGen.LocalServer;

namespace EndToEnd.Tests.World;

/// <summary>
/// A test of the emitted client against the local server over a real socket. When it is over, everything that went over the
/// wire is held against the spec, whatever the test was about.
/// </summary>
public abstract class CampaignsTest : StartedTest
{
    private readonly List<CampaignsWorld> worlds = [];

    private protected override async Task EndAsync()
    {
        foreach (var world in worlds)
        {
            await world.DisposeAsync();
            await WireCheck.CheckAsync(world);
        }
    }

    internal async Task<CampaignsWorld> StartAsync(Action<LocalCampaignsOptions>? change = null)
    {
        var world = await CampaignsWorld.StartAsync(change);
        worlds.Add(world);
        return world;
    }
}
