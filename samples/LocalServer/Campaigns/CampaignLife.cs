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
        Enabled = options.Enabled;
        failingBuilds = options.FailingBuilds;
        failingStarts = options.FailingStarts;
        failsAfter = options.RunFailsAfter;
        Enter(State, since);
    }

    internal CampaignState State { get; private set; }

    /// <summary>Gets the number of builds that have succeeded.</summary>
    internal int Builds { get; private set; }

    internal DateTimeOffset? StartTime { get; private set; }

    internal DateTimeOffset? EndTime { get; private set; }

    internal DateTimeOffset? LastBuildTime { get; private set; }

    internal DateTimeOffset? LastPurgedTime { get; private set; }

    internal DateTimeOffset? StartedTime { get; private set; }

    internal DateTimeOffset? CompletedTime { get; private set; }

    internal CampaignDisplayStatus DisplayStatus => StateMachine.Display(State, Enabled, purged, cancelled);

    internal bool Enabled { get; private set; }

    /// <summary>Gets the next automatic event and its time, or null if the campaign waits for a request.</summary>
    internal (DateTimeOffset At, CampaignEvent Event)? Due =>
        State switch
        {
            CampaignState.Building => (
                since + server.BuildDelay,
                failingBuilds > 0 ? CampaignEvent.BuildFails : CampaignEvent.BuildSucceeds
            ),
            CampaignState.Starting => (
                since + server.StartDelay,
                failingStarts > 0 ? CampaignEvent.StartFails : CampaignEvent.StartSucceeds
            ),
            CampaignState.Pending => Earlier(
                (EndTime, CampaignEvent.ScheduleEnds),
                (StartTime, CampaignEvent.ScheduleOpens)
            ),
            CampaignState.Running => Earlier((EndTime, CampaignEvent.ScheduleEnds), (fails, CampaignEvent.RunFails)),
            _ => null,
        };

    private DateTimeOffset Now => server.TimeProvider.GetUtcNow();

    /// <summary>Performs an action. The value of <paramref name="enable"/> in the request already applies to this action.</summary>
    /// <exception cref="RefusedException">409: the action is not possible. Nothing has changed.</exception>
    internal void Take(CampaignAction action, bool? enable, bool buildOnStart)
    {
        bool willBeEnabled = enable ?? Enabled;
        if (!willBeEnabled && !StateMachine.WorksWhenDisabled(action))
        {
            throw Refuse($"{Wire.Name(action)} is not possible while the campaign is disabled.");
        }

        var next =
            StateMachine.Next(action, State, buildOnStart, StartTime > Now)
            ?? throw Refuse($"{Wire.Name(action)} is not possible while the campaign is {Wire.Name(State)}.");
        Enabled = willBeEnabled;
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

    /// <summary>Applies the events that are due, in order, each at its own time.</summary>
    internal void CatchUp()
    {
        while (Due is var (at, happening) && at <= Now)
        {
            Pass(happening, at);
        }
    }

    /// <summary>Applies an event now, whether it is due or not.</summary>
    /// <exception cref="RefusedException">409: the event does not occur in the state. Nothing has changed.</exception>
    internal void Happen(CampaignEvent happening)
    {
        if (After(happening) is null)
        {
            throw Refuse($"{Wire.Name(happening)} does not occur while the campaign is {Wire.Name(State)}.");
        }

        Pass(happening, Now);
    }

    /// <returns>The state after the action, which may build on START, or null if the campaign does not accept it now.</returns>
    internal CampaignState? After(CampaignAction action) =>
        Enabled || StateMachine.WorksWhenDisabled(action)
            ? StateMachine.Next(action, State, buildOnStart: true, scheduleIsAhead: StartTime > Now)
            : null;

    /// <returns>The state after the event, or null if it does not occur in the current state.</returns>
    internal CampaignState? After(CampaignEvent happening) => StateMachine.Next(happening, State);

    /// <summary>Returns the earlier of two possible events, or the first if both are due at the same time. A time in the past counts as now.</summary>
    private (DateTimeOffset At, CampaignEvent Event)? Earlier(
        (DateTimeOffset? At, CampaignEvent Event) first,
        (DateTimeOffset? At, CampaignEvent Event) second
    )
    {
        var earlier = second.At < first.At || first.At is null ? second : first;
        return earlier.At is { } at ? (at > since ? at : since, earlier.Event) : null;
    }

    private void Pass(CampaignEvent happening, DateTimeOffset at)
    {
        var state = After(happening)!.Value;
        switch (happening)
        {
            case CampaignEvent.BuildFails:
                failingBuilds = Math.Max(0, failingBuilds - 1);
                startAfterBuild = false;
                break;
            case CampaignEvent.BuildSucceeds:
                Builds++;
                LastBuildTime = at;
                state = AfterBuild(at);
                break;
            case CampaignEvent.StartFails:
                failingStarts = Math.Max(0, failingStarts - 1);
                break;
            case CampaignEvent.StartSucceeds:
                StartedTime = at;
                break;
            case CampaignEvent.ScheduleOpens:
                StartTime = StartTime < at ? StartTime : at;
                break;
            case CampaignEvent.ScheduleEnds:
                EndTime = EndTime < at ? EndTime : at;
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
