using CampaignsGen;

namespace Runtime.Tests.Transport;

/// <summary>The options of calls that emitted code would hold.</summary>
internal sealed class PetCallOptions : ApiCallOptions
{
    public string? ApiKey { get; set; }
    public string? Store { get; set; }
    public string? Region { get; set; }

    protected override bool Change(ApiClientOptions options)
    {
        var own = (PetOptions)options;
        own.ApiKey = ApiKey ?? own.ApiKey;
        own.Store = Store ?? own.Store;
        own.Region = Region ?? own.Region;
        return ApiKey is not null || Store is not null || Region is not null;
    }
}
