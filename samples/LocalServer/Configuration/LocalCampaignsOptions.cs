using CampaignsGen.LocalServer.Faults;
using CampaignsGen.LocalServer.Recording;

namespace CampaignsGen.LocalServer;

/// <summary>What the local server serves and how fast its campaigns move.</summary>
public sealed class LocalCampaignsOptions
{
    /// <summary>Where to listen, as ASP.NET Core writes it. Port 0 takes a free one.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:0";

    /// <summary>How long a campaign stays BUILDING. Not negative.</summary>
    public TimeSpan BuildDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a campaign stays STARTING. Not negative.</summary>
    public TimeSpan StartDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The status of a successful addRecords: 200, as the vendor's documentation says, or 201, as its OpenAPI file says.</summary>
    public int AddRecordsStatus { get; set; } = StatusCodes.Status201Created;

    /// <summary>The tenants with their keys and campaigns.</summary>
    public IList<TenantOptions> Tenants { get; set; } = [];

    /// <summary>The clock of the campaigns and of delayed answers. A test hands over one that it moves itself.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Asked for each request before it is handled; what it returns is done to the answer. Null leaves every answer as it is.
    /// It runs on the request's own thread and may be called for several requests at once.
    /// </summary>
    public Func<RecordedRequest, Fault?>? Fault { get; set; }

    /// <summary>The two sample tenants that <c>dotnet run</c> serves, with fresh options to change.</summary>
    public static LocalCampaignsOptions Sample() => LocalConfiguration.Bind(LocalConfiguration.Read());
}
