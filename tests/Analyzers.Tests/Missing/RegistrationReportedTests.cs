using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Missing;

/// <summary>Clients that are registered, and certainly without a required setting.</summary>
public class RegistrationReportedTests
{
    public static TheoryData<string, string> Programs =>
        Half.Of(
            """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(options => options.GIVEN = VALUE);
            await builder.Build().RunAsync();
            """,
            """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(options =>
            {
                options.GIVEN = builder.Configuration["Campaigns:GIVEN"];
                options.CustomerSite = "UK3";
            });
            await builder.Build().RunAsync();
            """,
            """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(o => o.GIVEN = VALUE);
            """,
            """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services
                .AddCampaignsClient(options => { options.GIVEN = VALUE; })
                .ConfigureHttpClient(client => client.BaseAddress = null);
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient(static options => options.GIVEN = VALUE);
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient((options) => { options.GIVEN = VALUE; });
            services.AddLogging();
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient(options => { options.GIVEN = VALUE; options.OTHER = ""; });
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient(options => { options.GIVEN = VALUE; options.OTHER = null; });
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient(options =>
            {
                if (args.Length > 0)
                {
                    options.GIVEN = args[0];
                }
            });
            """,
            """
            await Host.CreateDefaultBuilder(args)
                .ConfigureServices((context, services) => services.AddCampaignsClient(options => options.GIVEN = context.Configuration["GIVEN"]))
                .Build()
                .RunAsync();
            """,
            """
            var services = new ServiceCollection();
            Microsoft.Extensions.DependencyInjection.CampaignsClientServiceCollectionExtensions.AddCampaignsClient(services, options => options.GIVEN = VALUE);
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient(configure: options => options.GIVEN = VALUE);
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient("acme", options => options.GIVEN = VALUE);
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient(configure: options => options.GIVEN = VALUE, name: args[0]);
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient("acme", options => { options.GIVEN = VALUE; options.OTHER = "other"; });
            services.AddCampaignsClient("initech", options => options.GIVEN = VALUE);
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient(options => options.GIVEN = VALUE);
            var client = services.BuildServiceProvider().GetRequiredService<ICampaignsClient>();
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient(options => options.GIVEN = VALUE);
            var options = services.BuildServiceProvider().GetRequiredService<IOptions<CampaignsClientOptions>>();
            Console.WriteLine(options.Value.BaseAddress);
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient(options =>
            {
                options.GIVEN = VALUE;
                Console.WriteLine(options.ToString());
            });
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient(options => options.GIVEN = VALUE);
            var account = new Account { OTHER = "another thing" };
            class Account { public string? OTHER { get; set; } }
            """,
            """
            Setup.Add(new ServiceCollection());
            static class Setup
            {
                public static IServiceCollection Add(IServiceCollection services)
                {
                    services.AddCampaignsClient(options => options.GIVEN = VALUE);
                    return services;
                }
            }
            """,
            """
            Setup.Add(new ServiceCollection(), "x");
            static class Setup
            {
                public static void Add(this IServiceCollection services, string given) =>
                    services.AddCampaignsClient(o => o.GIVEN = given);
            }
            """,
            """
            var services = new ServiceCollection();
            var given = Environment.GetEnvironmentVariable("GIVEN") ?? throw new InvalidOperationException();
            services.AddCampaignsClient(o =>
            {
                o.GIVEN = given;
                o.BaseAddress = new Uri("http://localhost:5000");
                o.AllowInsecureHttp = true;
                o.MaxResponseBytes = 1_000_000;
                o.UserAgent = "Loader/2.1";
            });
            """
        );

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task It_is_reported_at_the_registration(string id, string program)
    {
        Diagnostic diagnostic = Assert.Single(
            await Analysis.OfAsync(new RequiredSettingAnalyzer(), UserProject.OfCampaigns(program))
        );
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal("AddCampaignsClient", diagnostic.Code());
    }

    [Fact]
    public async Task The_message_says_both_ways_to_mend_it()
    {
        const string Program = """
            var services = new ServiceCollection();
            services.AddCampaignsClient(options => options.ApiKey = args[0]);
            """;

        Diagnostic diagnostic = Assert.Single(
            await Analysis.OfAsync(new RequiredSettingAnalyzer(), UserProject.OfCampaigns(Program))
        );

        Assert.Equal(
            "Program.cs(2,10): error CGN2001: Every request to the Contact Center Campaigns API requires 'X-8x8-Tenant', but no "
                + "tenant is set for this client. To fix this, set CampaignsClientOptions.Tenant, or add 'Campaigns:Tenant' to appsettings.json "
                + "and register the client with the section 'Campaigns'.",
            diagnostic.ToString()
        );
    }

    [Fact]
    public async Task A_secret_is_called_by_its_name()
    {
        const string Program = """
            var services = new ServiceCollection();
            services.AddCampaignsClient(options => options.Tenant = args[0]);
            """;

        Diagnostic diagnostic = Assert.Single(
            await Analysis.OfAsync(new RequiredSettingAnalyzer(), UserProject.OfCampaigns(Program))
        );

        Assert.Contains(
            "requires 'X-API-Key', but no API key is set",
            diagnostic.GetMessage(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_sets_the_options_of_all_names_is_a_registration_too()
    {
        const string Program = """
            var services = new ServiceCollection();
            services.AddCampaignsClientFactory((provider, tenant, options) => options.ApiKey = args[0]);
            """;

        Diagnostic diagnostic = Assert.Single(
            await Analysis.OfAsync(new RequiredSettingAnalyzer(), UserProject.OfCampaigns(Program))
        );

        Assert.Equal("CGN2001", diagnostic.Id);
        Assert.Equal("AddCampaignsClientFactory", diagnostic.Code());
    }

    [Fact]
    public async Task Of_two_registrations_none_completes_the_other()
    {
        const string Program = """
            var services = new ServiceCollection();
            services.AddCampaignsClient(options => options.ApiKey = "x");
            services.AddCampaignsClient(options => options.CustomerSite = "US2");
            """;

        IReadOnlyList<Diagnostic> diagnostics = await Analysis.OfAsync(
            new RequiredSettingAnalyzer(),
            UserProject.OfCampaigns(Program)
        );

        Assert.Equal(["CGN2001", "CGN2002", "CGN2001"], diagnostics.Select(static diagnostic => diagnostic.Id));
    }
}
