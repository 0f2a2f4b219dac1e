using static CampaignsGen.LocalServer.Campaigns.CampaignAction;
using static CampaignsGen.LocalServer.Campaigns.CampaignState;

namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Defines the documented state transitions.</summary>
internal static class StateMachine
{
    /// <param name="action">The action.</param>
    /// <param name="state">The state before the action.</param>
    /// <param name="buildOnStart">Whether START may build the campaign first.</param>
    /// <param name="scheduleIsAhead">Whether the schedule has not opened yet.</param>
    /// <returns>The state after the action, or null if the action is not possible.</returns>
    internal static CampaignState? Next(
        CampaignAction action,
        CampaignState state,
        bool buildOnStart,
        bool scheduleIsAhead
    ) =>
        (action, state) switch
        {
            (Build, Created or Ready or BuildError) => Building,
            (Reset, Ready or BuildError) => Created,
            (Start, Created) when buildOnStart => Building,
            (Start, Ready) => scheduleIsAhead ? Pending : Starting,
            (Pause, Running) => Paused,
            (Resume, Paused) => Running,
            (Retry, RunError) => Running,
            (Cancel, Pending or Running or Paused or RunError) => Complete,
            (Purge, Paused or RunError or Complete) => state,
            _ => null,
        };

    /// <returns>The state after the event, or null if the event does not occur in the state.</returns>
    internal static CampaignState? Next(CampaignEvent happening, CampaignState state) =>
        (happening, state) switch
        {
            (CampaignEvent.BuildSucceeds, Building) => Ready,
            (CampaignEvent.BuildFails, Building) => BuildError,
            (CampaignEvent.ScheduleOpens, Pending) => Starting,
            (CampaignEvent.StartSucceeds, Starting) => Running,
            (CampaignEvent.StartFails, Starting) => BuildError,
            (CampaignEvent.RunFails, Running) => RunError,
            (CampaignEvent.ScheduleEnds, Pending or Running) => Complete,
            _ => null,
        };

    /// <summary>Determines whether a disabled campaign also accepts the action.</summary>
    internal static bool WorksWhenDisabled(CampaignAction action) => action is Build or Reset;

    /// <summary>Determines whether records can be added in the state.</summary>
    internal static bool TakesRecords(CampaignState state) =>
        state is not (Building or Starting or Complete or Deleted);

    /// <summary>Returns the status to display, which also depends on whether the campaign was purged or canceled.</summary>
    internal static CampaignDisplayStatus Display(CampaignState state, bool enabled, bool purged, bool cancelled) =>
        state switch
        {
            _ when !enabled => CampaignDisplayStatus.Disabled,
            Created => CampaignDisplayStatus.New,
            Building or Starting => CampaignDisplayStatus.Building,
            BuildError => CampaignDisplayStatus.BuildFailed,
            Ready => CampaignDisplayStatus.ReadyToRun,
            Pending => CampaignDisplayStatus.Scheduled,
            Running => CampaignDisplayStatus.Running,
            Paused => purged ? CampaignDisplayStatus.Purged : CampaignDisplayStatus.Paused,
            RunError => purged ? CampaignDisplayStatus.ErrorPurged : CampaignDisplayStatus.Error,
            _ => cancelled ? CampaignDisplayStatus.Stopped : CampaignDisplayStatus.Completed,
        };
}
