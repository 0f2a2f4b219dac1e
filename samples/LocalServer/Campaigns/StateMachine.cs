using static CampaignsGen.LocalServer.Campaigns.CampaignAction;
using static CampaignsGen.LocalServer.Campaigns.CampaignState;

namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>The documented table: which action leads from which state to which.</summary>
internal static class StateMachine
{
    /// <param name="action">The action.</param>
    /// <param name="state">The state before it.</param>
    /// <param name="buildOnStart">Whether START may build first.</param>
    /// <param name="scheduleIsAhead">Whether the schedule has yet to open.</param>
    /// <returns>The state after it; null where the action is not possible.</returns>
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

    /// <summary>Whether a disabled campaign takes the action too.</summary>
    internal static bool WorksWhenDisabled(CampaignAction action) => action is Build or Reset;

    /// <summary>Whether records can be added in the state.</summary>
    internal static bool TakesRecords(CampaignState state) =>
        state is not (Building or Starting or Complete or Deleted);

    /// <summary>What people see. A purge and a cancellation are remembered beside the state.</summary>
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
