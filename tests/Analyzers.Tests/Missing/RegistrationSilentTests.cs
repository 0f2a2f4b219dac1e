using Analyzers.Tests.World;
using CampaignsGen.Analyzers;

namespace Analyzers.Tests.Missing;

/// <summary>Clients that are registered with every required setting, or with what nobody can see.</summary>
public class RegistrationSilentTests
{
    private const string Lambda = """
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddCampaignsClient(options => options.GIVEN = VALUE);

        """;

    public static TheoryData<string, string> Programs =>
        Half.Of(
            """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(options => { options.GIVEN = VALUE; options.OTHER = args[0]; });
            """,
            Lambda + "builder.Services.Configure<CampaignsClientOptions>(options => options.OTHER = args[0]);",
            Lambda
                + "builder.Services.Configure<CampaignsClientOptions>(builder.Configuration.GetSection(\"Campaigns\"));",
            Lambda + "builder.Services.PostConfigure<CampaignsClientOptions>(options => options.OTHER = args[0]);",
            Lambda + "builder.Services.PostConfigureAll<CampaignsClientOptions>(options => options.OTHER = args[0]);",
            Lambda + "builder.Services.ConfigureAll<CampaignsClientOptions>(options => options.OTHER = args[0]);",
            Lambda + "builder.Services.AddOptions<CampaignsClientOptions>().BindConfiguration(\"Campaigns\");",
            Lambda + "builder.Services.Configure((CampaignsClientOptions options) => options.OTHER = args[0]);",
            """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient("acme", options => { options.GIVEN = VALUE; options.OTHER = args[0]; });
            builder.Services.AddCampaignsClient("initech", builder.Configuration.GetSection("Initech"));
            """,
            """
            new ServiceCollection().AddCampaignsClientFactory((provider, tenant, options) =>
            {
                options.GIVEN = VALUE;
                options.OTHER = tenant;
            });
            """,
            """
            new ServiceCollection().AddCampaignsClientFactory((provider, tenant, options) =>
                provider.GetRequiredService<Action<string, CampaignsClientOptions>>()(tenant, options));
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient("acme", options => options.GIVEN = VALUE);
            services.Configure<CampaignsClientOptions>("acme", options => options.OTHER = "other");
            """,
            Lambda
                + """
                builder.Services.ConfigureOptions<Completion>();
                class Completion : IConfigureOptions<CampaignsClientOptions>
                {
                    public void Configure(CampaignsClientOptions options) => options.OTHER = "other";
                }
                """,
            Lambda
                + """
                builder.Services.AddSingleton<IPostConfigureOptions<CampaignsClientOptions>, Completion>();
                class Completion : IPostConfigureOptions<CampaignsClientOptions>
                {
                    public void PostConfigure(string? name, CampaignsClientOptions options) => options.OTHER = "other";
                }
                """,
            Lambda
                + """
                var host = builder.Build();
                host.Services.GetRequiredService<IOptions<CampaignsClientOptions>>().Value.OTHER = "other";
                """,
            Lambda
                + """
                Setup<CampaignsClientOptions>(builder.Services);
                static void Setup<T>(IServiceCollection services) where T : class => services.Configure<T>(_ => { });
                """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient(new ConfigurationBuilder().Build());
            """,
            """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(builder.Configuration.GetSection("Campaigns"));
            """,
            """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(builder.Configuration);
            """,
            """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(options => builder.Configuration.GetSection("Campaigns").Bind(options));
            """,
            """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient(options =>
            {
                builder.Configuration.Bind("Campaigns", options);
                options.GIVEN = VALUE;
            });
            """,
            """
            var services = new ServiceCollection();
            Action<CampaignsClientOptions> configure = options => options.GIVEN = VALUE;
            configure += options => options.OTHER = "other";
            services.AddCampaignsClient(configure);
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient(options =>
            {
                options.GIVEN = VALUE;
                Complete(options);
            });
            static void Complete(CampaignsClientOptions options) => options.OTHER = "other";
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient(options =>
            {
                var same = options;
                same.GIVEN = VALUE;
                same.OTHER = "other";
            });
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient(options =>
            {
                options.GIVEN = VALUE;
                if (args.Length > 0)
                {
                    options.OTHER = args[0];
                }
            });
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient(options => (options.GIVEN, options.OTHER) = (VALUE, "other"));
            """,
            """
            var services = new ServiceCollection();
            services.AddCampaignsClient(options =>
            {
                options.GIVEN = VALUE;
                options.OTHER ??= Environment.GetEnvironmentVariable("OTHER");
            });
            """,
            """
            foreach (var configure in new List<Action<CampaignsClientOptions>>())
            {
                new ServiceCollection().AddCampaignsClient(configure);
            }
            """,
            """
            Setup.Add(new ServiceCollection(), options => options.OTHER = "other");
            static class Setup
            {
                public static void Add(IServiceCollection services, Action<CampaignsClientOptions> more) =>
                    services.AddCampaignsClient(options =>
                    {
                        options.GIVEN = VALUE;
                        more(options);
                    });
            }
            """,
            """
            Expect.Throws<OptionsValidationException>(() =>
                new ServiceCollection().AddCampaignsClient(options => options.GIVEN = VALUE));
            static class Expect
            {
                public static void Throws<T>(Func<object> act) => Console.WriteLine(act);
            }
            """,
            """
            new ServiceCollection().AddCampaignsClient(options => options.GIVEN = VALUE, "of my own");
            static class Own
            {
                public static void AddCampaignsClient(this IServiceCollection services, Action<CampaignsClientOptions> configure, string other) =>
                    Console.WriteLine(configure);
            }
            """
        );

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Nothing_is_reported(string id, string program)
    {
        Assert.NotEmpty(id);
        Assert.Empty(await Analysis.OfAsync(new RequiredSettingAnalyzer(), UserProject.OfCampaigns(program)));
    }

    [Fact]
    public async Task Another_file_may_configure_the_options()
    {
        UserProject project = UserProject
            .OfCampaigns("new ServiceCollection().AddCampaignsClient(options => options.ApiKey = args[0]);")
            .With(
                "Setup.cs",
                """
                static class Setup
                {
                    public static void Add(IServiceCollection services) =>
                        services.AddOptions<CampaignsClientOptions>().Configure(options => options.Tenant = "acme");
                }
                """
            );

        Assert.Empty(await Analysis.OfAsync(new RequiredSettingAnalyzer(), project));
    }

    [Fact]
    public async Task Another_file_may_know_the_options_by_another_name()
    {
        UserProject project = UserProject
            .OfCampaigns("new ServiceCollection().AddCampaignsClient(options => options.ApiKey = args[0]);")
            .With(
                "Setup.cs",
                """
                using Settings = Acme.Campaigns.CampaignsClientOptions;
                static class Setup
                {
                    public static void Add(IServiceCollection services) => services.Configure<Settings>(s => s.CustomerSite = "US2");
                }
                """
            );

        Assert.Empty(await Analysis.OfAsync(new RequiredSettingAnalyzer(), project));
    }

    [Fact]
    public async Task Whoever_uses_a_library_may_configure_what_it_registers()
    {
        UserProject project = UserProject
            .OfCampaigns(
                """
                public static class Setup
                {
                    public static void Add(IServiceCollection services) => services.AddCampaignsClient(options => options.ApiKey = "x");
                }
                """
            )
            .AsLibrary();

        Assert.Empty(await Analysis.OfAsync(new RequiredSettingAnalyzer(), project));
    }
}
