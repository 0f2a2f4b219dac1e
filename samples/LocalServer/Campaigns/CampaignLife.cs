using CampaignsGen.LocalServer.Answers;

namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Represents the state of a campaign over time: its actions and its automatic transitions. Callers synchronize access.</summary>
internal sealed class CampaignLife
{
    private readonly LocalCampaignsOptions server;
    private DateTimeOffset since;
    private DateTimeOffset? fails;
    private TimeSpan? failsAfter;
    private int failingBuilds;
    private int failingStarts;
    private bool enabled;
    private bool purged;
    private bool cancelled;
    private bool startAfterBuild;

    internal CampaignLife(CampaignOptions options, LocalCampaignsOptions server)
    {
        this.server = server;
        since = Now;
        State = options.State;
        StartTime = since + options.StartsAfter;
        EndTime = since + options.EndsAfter;
        enabled = options.Enabled;
        failingBuilds = options.FailingBuilds;
        failingStarts = options.FailingStarts;
        failsAfter = options.RunFailsAfter;
        Enter(State, since);
    }

    internal CampaignState State { get; private set; }

    /// <summary>Gets the number of builds that have succeeded.</summary>
    internal int Builds { get; private set; }

    internal DateTimeOffset? StartTime { get; }

    internal DateTimeOffset? EndTime { get; }

    internal DateTimeOffset? LastBuildTime { get; private set; }

    internal DateTimeOffset? LastPurgedTime { get; private set; }

    internal DateTimeOffset? StartedTime { get; private set; }

    internal DateTimeOffset? CompletedTime { get; private set; }

    internal CampaignDisplayStatus DisplayStatus => StateMachine.Display(State, enabled, purged, cancelled);

    private DateTimeOffset Now => server.TimeProvider.GetUtcNow();

    /// <summary>Performs an action. The value of <paramref name="enable"/> in the request already applies to this action.</summary>
    /// <exception cref="RefusedException">409: the action is not possible. Nothing has changed.</exception>
    internal void Take(CampaignAction action, bool? enable, bool buildOnStart)
    {
        bool willBeEnabled = enable ?? enabled;
        if (!willBeEnabled && !StateMachine.WorksWhenDisabled(action))
        {
            throw Refuse($"{Wire.Name(action)} is not possible while the campaign is disabled.");
        }

        var next =
            StateMachine.Next(action, State, buildOnStart, StartTime > Now)
            ?? throw Refuse($"{Wire.Name(action)} is not possible while the campaign is {Wire.Name(State)}.");
        enabled = willBeEnabled;
        startAfterBuild = action == CampaignAction.Start && next == CampaignState.Building;
        cancelled |= action == CampaignAction.Cancel;
        if (action == CampaignAction.Purge)
        {
            purged = true;
            LastPurgedTime = Now;
            return;
        }

        Enter(next, Now);
    }

    /// <summary>Performs the transitions that are due, in order, each with its own time.</summary>
    internal void CatchUp()
    {
        while (NextByItself() is var (at, state) && at <= Now)
        {
            Pass(state, at);
        }
    }

    private (DateTimeOffset At, CampaignState State)? NextByItself() =>
        State switch
        {
            CampaignState.Building => (
                since + server.BuildDelay,
                failingBuilds > 0 ? CampaignState.BuildError : CampaignState.Ready
            ),
            CampaignState.Starting => (
                since + server.StartDelay,
                failingStarts > 0 ? CampaignState.BuildError : CampaignState.Running
            ),
            CampaignState.Pending => Earlier((EndTime, CampaignState.Complete), (StartTime, CampaignState.Starting)),
            CampaignState.Running => Earlier((EndTime, CampaignState.Complete), (fails, CampaignState.RunError)),
            _ => null,
        };

    /// <summary>Returns the earlier of two possible transitions, or the first if both are due at the same time. A time in the past counts as now.</summary>
    private (DateTimeOffset At, CampaignState State)? Earlier(
        (DateTimeOffset? At, CampaignState State) first,
        (DateTimeOffset? At, CampaignState State) second
    )
    {
        var earlier = second.At < first.At || first.At is null ? second : first;
        return earlier.At is { } at ? (at > since ? at : since, earlier.State) : null;
    }

    private void Pass(CampaignState state, DateTimeOffset at)
    {
        switch (State, state)
        {
            case (CampaignState.Building, CampaignState.BuildError):
                failingBuilds--;
                startAfterBuild = false;
                break;
            case (CampaignState.Building, CampaignState.Ready):
                Builds++;
                LastBuildTime = at;
                state = AfterBuild(at);
                break;
            case (CampaignState.Starting, CampaignState.BuildError):
                failingStarts--;
                break;
            case (CampaignState.Starting, CampaignState.Running):
                StartedTime = at;
                break;
        }

        Enter(state, at);
    }

    private CampaignState AfterBuild(DateTimeOffset at)
    {
        if (!startAfterBuild)
        {
            return CampaignState.Ready;
        }

        startAfterBuild = false;
        return StartTime > at ? CampaignState.Pending : CampaignState.Starting;
    }

    private void Enter(CampaignState state, DateTimeOffset at)
    {
        State = state;
        since = at;
        if (state == CampaignState.Running)
        {
            purged = false;
            fails = at + failsAfter;
        }
        else if (state == CampaignState.RunError)
        {
            failsAfter = null;
        }
        else if (state == CampaignState.Complete)
        {
            CompletedTime = at;
        }
    }

    private static RefusedException Refuse(string detail) => new(StatusCodes.Status409Conflict, detail);
}
