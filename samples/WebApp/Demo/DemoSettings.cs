using CampaignsGen.LocalServer;

namespace WebApp.Demo;

/// <summary>Provides the settings that are not in appsettings.json: keys, tokens, and the address of the local server.</summary>
internal static class DemoSettings
{
    public const string Alice = "token-of-alice";
    public const string Boris = "token-of-boris";
    public const string Carol = "token-of-carol";
    public const string Stranger = "token-of-a-stranger";

    private const string Impatient = "impatient";

    public static Dictionary<string, string?> Of(LocalCampaignsServer server)
    {
        Dictionary<string, string?> settings = new()
        {
            ["Users:alice:Token"] = Alice,
            ["Users:boris:Token"] = Boris,
            ["Users:carol:Token"] = Carol,
            ["Users:carol:Tenant"] = Impatient,
            ["Users:stranger:Token"] = Stranger,
            ["Users:stranger:Tenant"] = "initech",
        };
        foreach (TenantOptions tenant in server.Tenants)
        {
            Add(settings, tenant.Name, tenant, server);
        }

        Add(settings, Impatient, server.Tenants[1], server);
        settings[$"Campaigns:{Impatient}:Tenant"] = server.Tenants[1].Name;
        settings[$"Campaigns:{Impatient}:Timeout"] = "00:00:01";
        return settings;
    }

    private static void Add(
        Dictionary<string, string?> settings,
        string name,
        TenantOptions tenant,
        LocalCampaignsServer server
    )
    {
        settings[$"Campaigns:{name}:ApiKey"] = tenant.FirstKey();
        settings[$"Campaigns:{name}:BaseAddress"] = server.AddressOf(tenant.CustomerSite).AbsoluteUri;
    }
}
