using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using CampaignsGen.CodeFixes;

namespace Analyzers.Tests.Fixes;

/// <summary>What the fixes write, in the layout that is there.</summary>
public class FixTests
{
    [Theory]
    [InlineData(
        """
            var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { ApiKey = args[0] });
            """,
        """
            var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { ApiKey = args[0], Tenant = System.Environment.GetEnvironmentVariable("CAMPAIGNS_TENANT") });
            """
    )]
    [InlineData(
        """
            IConfiguration configuration = new ConfigurationBuilder().Build();
            var client = new CampaignsClient(
                new HttpClient(),
                new CampaignsClientOptions
                {
                    ApiKey = args[0],
                    CustomerSite = "US2",
                });
            """,
        """
            IConfiguration configuration = new ConfigurationBuilder().Build();
            var client = new CampaignsClient(
                new HttpClient(),
                new CampaignsClientOptions
                {
                    ApiKey = args[0],
                    CustomerSite = "US2",
                    Tenant = configuration["Campaigns:Tenant"],
                });
            """
    )]
    [InlineData(
        """
            var builder = Host.CreateApplicationBuilder(args);
            CampaignsClientOptions options = new()
            {
                ApiKey = args[0]
            };
            var client = new CampaignsClient(new HttpClient(), options);
            """,
        """
            var builder = Host.CreateApplicationBuilder(args);
            CampaignsClientOptions options = new()
            {
                ApiKey = args[0],
                Tenant = builder.Configuration["Campaigns:Tenant"]
            };
            var client = new CampaignsClient(new HttpClient(), options);
            """
    )]
    [InlineData(
        """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(options => options.ApiKey = args[0]);
            """,
        """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(options =>
            {
                options.ApiKey = args[0];
                options.Tenant = builder.Configuration["Campaigns:Tenant"];
            });
            """
    )]
    [InlineData(
        """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(o =>
            {
                o.ApiKey = args[0];
                // Our contract is with this one.
                o.CustomerSite = "UK3";
            });
            """,
        """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(o =>
            {
                o.ApiKey = args[0];
                // Our contract is with this one.
                o.CustomerSite = "UK3";
                o.Tenant = builder.Configuration["Campaigns:Tenant"];
            });
            """
    )]
    [InlineData(
        """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(o => { o.ApiKey = args[0]; });
            """,
        """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(o => { o.ApiKey = args[0]; o.Tenant = builder.Configuration["Campaigns:Tenant"]; });
            """
    )]
    [InlineData(
        """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(static o => o.ApiKey = Console.ReadLine());
            """,
        """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(static o =>
            {
                o.ApiKey = Console.ReadLine();
                o.Tenant = System.Environment.GetEnvironmentVariable("CAMPAIGNS_TENANT");
            });
            """
    )]
    [InlineData(
        """
            await Host.CreateDefaultBuilder(args)
                .ConfigureServices((context, services) => services.AddCampaignsClient(o => { o.ApiKey = args[0]; }))
                .Build()
                .RunAsync();
            """,
        """
            await Host.CreateDefaultBuilder(args)
                .ConfigureServices((context, services) => services.AddCampaignsClient(o => { o.ApiKey = args[0]; o.Tenant = context.Configuration["Campaigns:Tenant"]; }))
                .Build()
                .RunAsync();
            """
    )]
    public async Task The_missing_assignment_is_added(string before, string after) =>
        Assert.Equal(
            after,
            await FixRun.ApplyAsync(
                new RequiredSettingAnalyzer(),
                new AddMissingSettingFix(),
                UserProject.OfCampaigns(before)
            )
        );

    [Fact]
    public async Task A_missing_key_is_added_as_well() =>
        Assert.Equal(
            """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(o => { o.Tenant = "acme"; o.ApiKey = builder.Configuration["Campaigns:ApiKey"]; });
            """,
            await FixRun.ApplyAsync(
                new RequiredSettingAnalyzer(),
                new AddMissingSettingFix(),
                UserProject.OfCampaigns(
                    """
                    var builder = Host.CreateApplicationBuilder(args);
                    builder.Services.AddCampaignsClient(o => { o.Tenant = "acme"; });
                    """
                )
            )
        );

    [Theory]
    [InlineData("US4", "US1")]
    [InlineData("us2", "US2")]
    [InlineData("UK", "UK3")]
    [InlineData("UK33", "UK3")]
    public async Task A_site_becomes_the_nearest_one(string written, string meant)
    {
        string before = $"var options = new CampaignsClientOptions {{ CustomerSite = \"{written}\" /* ours */ }};";

        Assert.Equal(
            before.Replace(written, meant, StringComparison.Ordinal),
            await FixRun.ApplyAsync(new SettingValueAnalyzer(), new NearestValueFix(), UserProject.OfCampaigns(before))
        );
    }

    [Fact]
    public async Task Nobody_can_guess_a_key() =>
        Assert.Null(
            await FixRun.ApplyAsync(
                new SettingValueAnalyzer(),
                new NearestValueFix(),
                UserProject.OfCampaigns("var options = new CampaignsClientOptions { ApiKey = \"key\" };")
            )
        );
}
