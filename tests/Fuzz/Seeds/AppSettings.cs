namespace Fuzz.Seeds;

/// <summary>Settings to begin with, and the program that reads them.</summary>
internal static class AppSettings
{
    public const string Program = """
        using System.Threading.Tasks;
        using Acme.Campaigns;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddCampaignsClient(builder.Configuration.GetSection("Campaigns"));
        builder.Services.AddCampaignsClient("other", builder.Configuration.GetSection("Clients:0:Campaigns"));
        await builder.Build().RunAsync();
        """;

    private static readonly string[] Texts =
    [
        """
            {
              // The client.
              "Campaigns": {
                "Tenant": "acme",
                "CustomerSite": "US1",
                "ApiKey": "eght_4f1c9a0e77d24f0b9c0d"
              },
              "Logging": { "LogLevel": { "Default": "Information" } }
            }
            """,
        """
            {
              "Campaigns:Tenant": "",
              "Campaigns": { "Tennant": "acme", "Api_Key": "${KEY}", "BaseAddress": "https://a.example", },
              "Clients": [ { "Campaigns": { "Tenant": "a", "CustomerSite": "UK3" } } ]
            }
            """,
        """
            {
              "Campaign": { "Tenant": null, "CustomerSite": 5, "Timeout": "00:01:00" },
              "Clients": { "0": { "Campaigns": { "Tenant": "US1", "CustomerSite": "acme" } } }, /* x */
              "Other": { "Tenant": ["a", { "b": "c" }, []] }
            }
            """,
    ];

    public static string Any(Random random) => Texts[random.Next(Texts.Length)];
}
