using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Missing;

/// <summary>Options that certainly lack a required setting when a client is made of them.</summary>
public class ConstructionReportedTests
{
    public static TheoryData<string, string> Programs =>
        Half.Of(
            """
            var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE });
            """,
            """
            using var http = new HttpClient();
            ICampaignsClient client = new CampaignsClient(
                http,
                new CampaignsClientOptions
                {
                    GIVEN = VALUE,
                    CustomerSite = "US2",
                });
            """,
            """
            CampaignsClient client = new(new HttpClient(), new() { GIVEN = VALUE });
            """,
            """
            var client = new CampaignsClient(options: new CampaignsClientOptions { GIVEN = VALUE }, httpClient: new HttpClient());
            """,
            """
            var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE, OTHER = "" });
            """,
            """
            var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE, OTHER = null });
            """,
            """
            var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE, OTHER = null! });
            """,
            """
            var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE, OTHER = default });
            """,
            """
            var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE, OTHER = string.Empty });
            """,
            """
            const string none = " ";
            var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE, OTHER = none });
            """,
            """
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            var client = new CampaignsClient(new HttpClient(), options);
            """,
            """
            var options = new CampaignsClientOptions();
            options.GIVEN = VALUE;
            var client = new CampaignsClient(new HttpClient(), options);
            """,
            """
            CampaignsClientOptions options = new();
            options.GIVEN = VALUE;
            options.CustomerSite = args.Length > 0 ? args[0] : "US1";
            options.Timeout = TimeSpan.FromSeconds(5);
            var client = new CampaignsClient(new HttpClient(), options);
            """,
            """
            CampaignsClientOptions options;
            options = new CampaignsClientOptions { GIVEN = VALUE };
            var client = new CampaignsClient(new HttpClient(), options);
            """,
            """
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            Console.WriteLine(options.ToString());
            foreach (var failure in options.Validate())
            {
                Console.WriteLine(failure);
            }
            var client = new CampaignsClient(new HttpClient(), options);
            """,
            """
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            options.OTHER = null;
            var client = new CampaignsClient(new HttpClient(), options);
            """,
            """
            var services = new ServiceCollection();
            services.AddSingleton<ICampaignsClient>(_ => new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE }));
            """,
            """
            var services = new ServiceCollection();
            var options = new CampaignsClientOptions { GIVEN = VALUE };
            services.AddSingleton<ICampaignsClient>(_ => new CampaignsClient(new HttpClient(), options));
            """,
            """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddHttpClient<ICampaignsClient, CampaignsClient>((http, provider) => new CampaignsClient(http, new CampaignsClientOptions
            {
                GIVEN = builder.Configuration["Campaigns:GIVEN"],
            }));
            """,
            """
            await Work();
            static async Task Work()
            {
                using var http = new HttpClient();
                var options = new CampaignsClientOptions { GIVEN = Environment.GetEnvironmentVariable("GIVEN") };
                var client = new CampaignsClient(http, options);
                await Task.Yield();
            }
            """,
            """
            Console.WriteLine(new Loader());
            class Loader
            {
                private readonly ICampaignsClient client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE });
            }
            """,
            """
            Console.WriteLine(new Loader(new HttpClient()));
            class Loader
            {
                public ICampaignsClient Client { get; }
                public Loader(HttpClient http) => Client = new CampaignsClient(http, new CampaignsClientOptions { GIVEN = VALUE });
            }
            """,
            """
            Console.WriteLine(Clients.Make("x"));
            static class Clients
            {
                public static CampaignsClient Make(string given) => new(new HttpClient(), new() { GIVEN = given });
            }
            """,
            """
            foreach (var site in new[] { "US1", "US2" })
            {
                var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE, CustomerSite = site });
            }
            """,
            """
            try
            {
                var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions { GIVEN = VALUE });
            }
            catch (ApiOptionsException exception)
            {
                Console.Error.WriteLine(exception.Message);
            }
            """,
            """
            var http = new HttpClient();
            var client = args.Length == 0 ? null : new CampaignsClient(http, (new CampaignsClientOptions { GIVEN = VALUE }));
            """
        );

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task It_is_reported_where_the_options_are_made(string id, string program)
    {
        Diagnostic diagnostic = Assert.Single(
            await Analysis.OfAsync(new RequiredSettingAnalyzer(), UserProject.OfCampaigns(program))
        );
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.StartsWith("new", diagnostic.Code(), StringComparison.Ordinal);
        Assert.Contains("set CampaignsClientOptions.", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_without_anything_lack_both()
    {
        const string Program = "var client = new CampaignsClient(new HttpClient(), new CampaignsClientOptions());";

        IReadOnlyList<Diagnostic> diagnostics = await Analysis.OfAsync(
            new RequiredSettingAnalyzer(),
            UserProject.OfCampaigns(Program)
        );

        Assert.Equal(["CGN2001", "CGN2002"], diagnostics.Select(static diagnostic => diagnostic.Id).Order());
        Assert.All(diagnostics, static diagnostic => Assert.Equal("new CampaignsClientOptions()", diagnostic.Code()));
    }

    [Fact]
    public async Task The_message_names_the_API_the_header_and_the_mend()
    {
        const string Program = """
            var client = new CampaignsClient(
                new HttpClient(),
                new CampaignsClientOptions { ApiKey = args[0] });
            """;

        Diagnostic diagnostic = Assert.Single(
            await Analysis.OfAsync(new RequiredSettingAnalyzer(), UserProject.OfCampaigns(Program))
        );

        Assert.Equal(
            "Program.cs(3,5): error CGN2001: Every request to the Contact Center Campaigns API requires 'X-8x8-Tenant', "
                + "but no tenant is set for this client. To fix this, set CampaignsClientOptions.Tenant.",
            diagnostic.ToString()
        );
        Assert.Equal("new CampaignsClientOptions", diagnostic.Code());
    }

    [Fact]
    public async Task A_library_is_judged_as_well_because_nobody_else_sees_the_options()
    {
        const string Code = """
            public static class Clients
            {
                public static ICampaignsClient Make(string key) =>
                    new CampaignsClient(new HttpClient(), new CampaignsClientOptions { ApiKey = key });
            }
            """;

        Assert.Equal(
            ["CGN2001"],
            (await Analysis.OfAsync(new RequiredSettingAnalyzer(), UserProject.OfCampaigns(Code).AsLibrary())).Select(
                static diagnostic => diagnostic.Id
            )
        );
    }
}
