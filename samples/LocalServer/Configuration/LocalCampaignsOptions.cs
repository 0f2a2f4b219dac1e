using CampaignsGen.LocalServer.Faults;
using CampaignsGen.LocalServer.Recording;

namespace CampaignsGen.LocalServer;

/// <summary>Represents the options of the local server: its tenants and the timing of its campaigns.</summary>
public sealed class LocalCampaignsOptions
{
    /// <summary>Gets or sets the URLs to listen on, in the format of ASP.NET Core. Port 0 selects a free port.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:0";

    /// <summary>Gets or sets how long a campaign stays BUILDING. It must not be negative.</summary>
    public TimeSpan BuildDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets or sets how long a campaign stays STARTING. It must not be negative.</summary>
    public TimeSpan StartDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets the status code of a successful addRecords: 200, as in the vendor's documentation, or 201, as in its OpenAPI file.</summary>
    public int AddRecordsStatus { get; set; } = StatusCodes.Status201Created;

    /// <summary>
    /// Gets or sets a value indicating whether the server has its page at <c>/</c>. The default is <see langword="false"/>: then each
    /// address that the API does not have is a 404 with a problem, as it is at the service.
    /// </summary>
    public bool Page { get; set; }

    /// <summary>Gets or sets the tenants, with their API keys and campaigns.</summary>
    public IList<TenantOptions> Tenants { get; set; } = [];

    /// <summary>Gets or sets the clock of the campaigns and delayed responses. A test can pass a clock that it advances itself.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Gets or sets a function that is called for each request before it is handled, and returns the fault to apply, or null for none.
    /// It runs on the thread of the request and may be called for several requests concurrently.
    /// </summary>
    public Func<RecordedRequest, Fault?>? Fault { get; set; }

    /// <summary>Creates new options with the two sample tenants that <c>dotnet run</c> serves.</summary>
    public static LocalCampaignsOptions Sample() => LocalConfiguration.Bind(LocalConfiguration.Read());
}
