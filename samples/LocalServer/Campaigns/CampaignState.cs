namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Where a campaign is in its life; sent as UPPER_SNAKE.</summary>
public enum CampaignState
{
    /// <summary>The campaign exists and is not built.</summary>
    Created,

    /// <summary>The work list is being built.</summary>
    Building,

    /// <summary>The campaign can be started.</summary>
    Ready,

    /// <summary>The campaign waits for its schedule to open.</summary>
    Pending,

    /// <summary>The campaign is about to run.</summary>
    Starting,

    /// <summary>The campaign is dialling.</summary>
    Running,

    /// <summary>Dialling is held.</summary>
    Paused,

    /// <summary>The campaign has ended.</summary>
    Complete,

    /// <summary>Building or starting failed.</summary>
    BuildError,

    /// <summary>Running failed.</summary>
    RunError,

    /// <summary>The campaign was deleted.</summary>
    Deleted,
}
