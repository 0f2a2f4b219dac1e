namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Specifies the state of a campaign, which is sent in upper snake case.</summary>
public enum CampaignState
{
    /// <summary>The campaign was created and is not built.</summary>
    Created,

    /// <summary>The work list is being built.</summary>
    Building,

    /// <summary>The campaign can be started.</summary>
    Ready,

    /// <summary>The campaign waits for its schedule to open.</summary>
    Pending,

    /// <summary>The campaign is about to run.</summary>
    Starting,

    /// <summary>The campaign is dialing.</summary>
    Running,

    /// <summary>Dialing is paused.</summary>
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
