using CampaignsGen.LocalServer.Campaigns;

namespace CampaignsGen.LocalServer;

/// <summary>Represents the initial state of a campaign of the local server, and the events that it simulates.</summary>
public sealed class CampaignOptions
{
    /// <summary>Gets or sets the identifier of the campaign, which is unique among all tenants.</summary>
    public Guid Id { get; set; }

    /// <summary>Gets or sets the name that the server prints next to the identifier. It is never sent.</summary>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets a value indicating whether the campaign is dynamic. Records can be added only to a dynamic campaign.</summary>
    public bool Dynamic { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether the campaign is enabled.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Gets or sets the initial state.</summary>
    public CampaignState State { get; set; } = CampaignState.Created;

    /// <summary>Gets or sets the time from the start of the server until the schedule opens, or <see langword="null"/> if it is open.</summary>
    public TimeSpan? StartsAfter { get; set; }

    /// <summary>Gets or sets the time from the start of the server until the schedule ends, or <see langword="null"/> if it never ends.</summary>
    public TimeSpan? EndsAfter { get; set; }

    /// <summary>Gets or sets the number of builds that end in BUILD_ERROR before one succeeds.</summary>
    public int FailingBuilds { get; set; }

    /// <summary>Gets or sets the number of starts that end in BUILD_ERROR before one succeeds.</summary>
    public int FailingStarts { get; set; }

    /// <summary>Gets or sets the time in the state RUNNING after which the campaign enters RUN_ERROR, once, or <see langword="null"/> if it never does.</summary>
    public TimeSpan? RunFailsAfter { get; set; }

    /// <summary>Gets or sets the number of records that a build finds with the CRM query, if the campaign is not dynamic.</summary>
    public int QueryRecords { get; set; }
}
