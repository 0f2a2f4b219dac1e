using CampaignsGen.LocalServer.Campaigns;

namespace CampaignsGen.LocalServer;

/// <summary>A campaign as it is when the local server starts, and what will befall it.</summary>
public sealed class CampaignOptions
{
    /// <summary>The campaign's identifier, unique among all tenants.</summary>
    public Guid Id { get; set; }

    /// <summary>What the server prints beside the identifier; never sent.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether records can be added. Only a dynamic campaign takes them.</summary>
    public bool Dynamic { get; set; } = true;

    /// <summary>Whether the campaign is enabled.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The state at the start.</summary>
    public CampaignState State { get; set; } = CampaignState.Created;

    /// <summary>When the schedule opens, counted from the server's start. Null: it is open.</summary>
    public TimeSpan? StartsAfter { get; set; }

    /// <summary>When the schedule ends, counted from the server's start. Null: never.</summary>
    public TimeSpan? EndsAfter { get; set; }

    /// <summary>How many builds end in BUILD_ERROR before one succeeds.</summary>
    public int FailingBuilds { get; set; }

    /// <summary>How many starts end in BUILD_ERROR before one succeeds.</summary>
    public int FailingStarts { get; set; }

    /// <summary>After how much running the campaign falls into RUN_ERROR, once. Null: never.</summary>
    public TimeSpan? RunFailsAfter { get; set; }

    /// <summary>How many records a build finds by CRM query, if the campaign is not dynamic.</summary>
    public int QueryRecords { get; set; }
}
