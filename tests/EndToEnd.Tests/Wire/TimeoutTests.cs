using Acme.Campaigns;
using CampaignsGen;
using CampaignsGen.LocalServer.Faults;
using EndToEnd.Tests.World;

namespace EndToEnd.Tests.Wire;

/// <summary>Too late, and given up, are two things. The server's clock stands still, so that it never answers by itself.</summary>
public class TimeoutTests : CampaignsTest
{
    private static readonly ModifyCampaignRequest Build = new() { Action = CampaignAction.Build };

    [Fact]
    public async Task No_answer_in_time_is_a_timeout()
    {
        var world = await StartSilentAsync();
        var impatient = world.CreateClient(options => options.Timeout = TimeSpan.FromMilliseconds(200));
        var thrown = await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            impatient.ModifyCampaignAsync(world.CampaignId, Build)
        );
        Assert.IsAssignableFrom<TimeoutException>(thrown);
        Assert.Equal(("modifyCampaign", TimeSpan.FromMilliseconds(200)), (thrown.OperationId, thrown.Timeout));
        Assert.Contains("within 0.2 s", thrown.Message, StringComparison.Ordinal);
        Secrets.AssertNone(world, thrown);
    }

    [Fact]
    public async Task A_caller_who_gives_up_gets_its_own_cancellation()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var world = await StartSilentAsync(arrived);
        using var caller = new CancellationTokenSource();
        var call = world.ModifyAsync(CampaignAction.Build, caller.Token);
        await arrived.Task;
        await caller.CancelAsync();
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(caller.Token, thrown.CancellationToken);
        Assert.False(thrown.InnerException is TimeoutException);
    }

    [Fact]
    public async Task A_call_that_is_given_up_before_it_begins_sends_nothing()
    {
        var world = await StartAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            world.ModifyAsync(CampaignAction.Build, new CancellationToken(canceled: true))
        );
        Assert.Empty(world.Exchanges);
    }

    private async Task<CampaignsWorld> StartSilentAsync(TaskCompletionSource? arrived = null)
    {
        var world = await StartAsync(options =>
            options.Fault = _ =>
            {
                arrived?.TrySetResult();
                return Fault.Delay(TimeSpan.FromHours(1));
            }
        );
        world.HasFaultyAnswers = true;
        return world;
    }
}
