using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Files;

/// <summary>A section that is bound to a client, and the files that should hold it.</summary>
public class AppSettingsTests
{
    private const string Program = """
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddCampaignsClient(builder.Configuration.GetSection("Campaigns"));
        await builder.Build().RunAsync();
        """;

    [Theory]
    [InlineData(
        """{ "Campaigns": { "CustomerSite": "US1" } }""",
        3,
        "no appsettings file contains 'Campaigns:Tenant'. To fix this, add 'Campaigns:Tenant'."
    )]
    [InlineData(
        """{ "Campaigns": {} }""",
        3,
        "no appsettings file contains 'Campaigns:Tenant'. To fix this, add 'Campaigns:Tenant'."
    )]
    [InlineData(
        """{ "Campaigns": { "Tenant": "" } }""",
        28,
        "'Campaigns:Tenant' is empty in every appsettings file. To fix this, set it to a value."
    )]
    [InlineData(
        """{ "Campaigns": { "Tenant": "  " } }""",
        28,
        "'Campaigns:Tenant' is empty in every appsettings file. To fix this, set it to a value."
    )]
    [InlineData(
        """{ "Campaigns": { "Tenant": null } }""",
        28,
        "'Campaigns:Tenant' is empty in every appsettings file. To fix this, set it to a value."
    )]
    [InlineData(
        """{ "Campaigns:Tenant": "" }""",
        23,
        "'Campaigns:Tenant' is empty in every appsettings file. To fix this, set it to a value."
    )]
    [InlineData(
        """{ "Campaigns": { "Tennant": "acme" } }""",
        18,
        "'Campaigns:Tennant' is not an option. To fix this, rename it to 'Campaigns:Tenant'."
    )]
    [InlineData(
        """{ "Campaigns": { "Tenent": "acme" } }""",
        18,
        "'Campaigns:Tenent' is not an option. To fix this, rename it to 'Campaigns:Tenant'."
    )]
    [InlineData(
        """{ "Campaigns": { "Tenants": "acme" } }""",
        18,
        "'Campaigns:Tenants' is not an option. To fix this, rename it to 'Campaigns:Tenant'."
    )]
    [InlineData(
        """{ "Campaign": { "Tenant": "acme" } }""",
        3,
        "the client is bound to the section 'Campaigns', not 'Campaign'. To fix this, correct the name here or in the call to AddCampaignsClient."
    )]
    [InlineData(
        """{ "Logging": { "LogLevel": { "Default": "Information" } } }""",
        1,
        "no appsettings file contains the section 'Campaigns'. To fix this, add 'Campaigns:Tenant'."
    )]
    [InlineData(
        """{ "Other": { "Campaigns": { "Tenant": "acme" } } }""",
        1,
        "no appsettings file contains the section 'Campaigns'. To fix this, add 'Campaigns:Tenant'."
    )]
    [InlineData(
        """{ "Other": { "Tenant": "acme" }, "Campaigns": { "CustomerSite": "US1", } }""",
        34,
        "no appsettings file contains 'Campaigns:Tenant'. To fix this, add 'Campaigns:Tenant'."
    )]
    public async Task A_setting_that_no_file_has_is_reported_in_the_json(string json, int column, string end)
    {
        Diagnostic diagnostic = Assert.Single(await ReportedAsync(Program, json));
        Assert.Equal(
            $"/project/appsettings.json(1,{column}): warning CGN2003: Every request to the Contact Center Campaigns API requires "
                + $"'X-8x8-Tenant', but {end}",
            diagnostic.ToString()
        );
    }

    [Theory]
    [InlineData("""{ "Campaigns": { "Tenant": "acme" } }""")]
    [InlineData("""{ "campaigns": { "tenant": "acme" } }""")]
    [InlineData("""{ "Campaigns:Tenant": "acme" }""")]
    [InlineData("""{ "Campaigns": { "Tenant": 12 } }""")]
    [InlineData("""{ "Campaigns": { "T\u0065nant": "acme" } }""")]
    [InlineData("// One\n{ /* two */ \"Campaigns\": { \"Tenant\": \"acme\", }, }")]
    [InlineData("""{ "AllowedHosts": [ "*", { "a": [ 1 ] } ], "Campaigns": { "Tenant": "acme" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": """)]
    [InlineData("not JSON at all")]
    [InlineData("")]
    [InlineData("[]")]
    public async Task A_setting_that_is_there_and_a_file_that_cannot_be_read_are_not(string json) =>
        Assert.Empty(await ReportedAsync(Program, json));

    [Fact]
    public async Task Without_a_file_nobody_can_tell() =>
        Assert.Empty(await Analysis.OfAsync(new AppSettingsAnalyzer(), UserProject.OfCampaigns(Program)));

    [Fact]
    public async Task One_environment_that_has_it_is_enough() =>
        Assert.Empty(
            await Analysis.OfAsync(
                new AppSettingsAnalyzer(),
                UserProject.OfCampaigns(Program),
                new JsonFile("/project/appsettings.json", """{ "Campaigns": { "Tenant": "" } }"""),
                new JsonFile("/project/appsettings.Production.json", """{ "Campaigns": { "Tenant": "acme" } }""")
            )
        );

    [Fact]
    public async Task The_file_of_all_environments_is_the_one_to_mend()
    {
        Diagnostic diagnostic = Assert.Single(
            await Analysis.OfAsync(
                new AppSettingsAnalyzer(),
                UserProject.OfCampaigns(Program),
                new JsonFile("/project/appsettings.Development.json", """{ "Campaigns": { } }"""),
                new JsonFile("/project/appsettings.json", """{ "Campaigns": { } }"""),
                new JsonFile("/project/other.json", """{ "Campaigns": { "Tenant": "acme" } }""")
            )
        );
        Assert.Equal("/project/appsettings.json", diagnostic.Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData("builder.Configuration.AddEnvironmentVariables(\"ACME_\");")]
    [InlineData("builder.Configuration.AddInMemoryCollection([new(\"Campaigns:Tenant\", \"acme\")]);")]
    [InlineData("builder.Configuration.AddCommandLine(args);")]
    [InlineData("builder.Configuration[\"Campaigns:Tenant\"] = \"acme\";")]
    [InlineData("builder.Configuration.Sources.Clear();")]
    [InlineData("builder.Services.Configure<CampaignsClientOptions>(options => options.Tenant = \"acme\");")]
    [InlineData("builder.Services.PostConfigure<CampaignsClientOptions>(options => options.Tenant = \"acme\");")]
    [InlineData(
        "builder.Configuration.AddVault();\nstatic class Vault { public static void AddVault(this IConfigurationBuilder builder) { } }"
    )]
    public async Task Another_source_may_have_it(string statement) =>
        Assert.Empty(
            await ReportedAsync(
                $"""
                var builder = Host.CreateApplicationBuilder(args);
                builder.Services.AddCampaignsClient(builder.Configuration.GetSection("Campaigns"));
                {statement}
                """,
                """{ "Campaigns": { } }"""
            )
        );

    [Fact]
    public async Task The_section_of_each_name_is_compared()
    {
        IReadOnlyList<Diagnostic> diagnostics = await ReportedAsync(
            """
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddCampaignsClient("acme", builder.Configuration.GetSection("Acme"));
            builder.Services.AddCampaignsClient("initech", builder.Configuration.GetSection("Initech"));
            """,
            """{ "Acme": { "Tenant": "acme" }, "Initech": { } }"""
        );

        Assert.Contains("Initech:Tenant", Assert.Single(diagnostics).GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task User_secrets_may_have_it() =>
        Assert.Empty(
            await Analysis.OfAsync(
                new AppSettingsAnalyzer(),
                UserProject
                    .OfCampaigns(Program)
                    .With(
                        "AssemblyInfo.cs",
                        """
                        [assembly: UserSecretsId("acme")]
                        [AttributeUsage(AttributeTargets.Assembly)]
                        sealed class UserSecretsIdAttribute(string id) : Attribute { public string Id => id; }
                        """
                    ),
                new JsonFile("/project/appsettings.json", """{ "Campaigns": { } }""")
            )
        );

    [Theory]
    [InlineData("builder.Configuration.GetRequiredSection(\"Campaigns\")")]
    [InlineData("builder.Configuration.GetSection(\"Apis\").GetSection(\"Campaigns\")")]
    [InlineData("builder.Configuration.GetSection(\"Apis:Campaigns\")")]
    [InlineData("section")]
    [InlineData("builder.Configuration")]
    public async Task The_section_may_be_said_in_several_ways(string argument) =>
        Assert.Equal(
            ["CGN2003"],
            (
                await ReportedAsync(
                    $"""
                    var builder = Host.CreateApplicationBuilder(args);
                    var section = builder.Configuration.GetSection("Campaigns");
                    builder.Services.AddCampaignsClient({argument});
                    """,
                    """{ "Campaigns": { }, "Apis": { "Campaigns": { } } }"""
                )
            ).Select(static diagnostic => diagnostic.Id)
        );

    [Theory]
    [InlineData("builder.Configuration.GetSection(args[0])")]
    [InlineData("Section(builder.Configuration)")]
    [InlineData("changing")]
    public async Task A_section_that_cannot_be_seen_is_left_alone(string argument) =>
        Assert.Empty(
            await ReportedAsync(
                $"""
                var builder = Host.CreateApplicationBuilder(args);
                IConfiguration changing = builder.Configuration.GetSection("Campaigns");
                changing = builder.Configuration.GetSection(args[0]);
                builder.Services.AddCampaignsClient({argument});
                static IConfiguration Section(IConfiguration configuration) => configuration.GetSection("Campaigns");
                """,
                """{ "Campaigns": { } }"""
            )
        );

    [Fact]
    public async Task A_secret_is_missed_only_where_its_name_is_misspelt()
    {
        Assert.Empty(await ReportedAsync(Program, """{ "Campaigns": { "Tenant": "acme" } }"""));
        Diagnostic diagnostic = Assert.Single(
            await ReportedAsync(Program, """{ "Campaigns": { "Tenant": "acme", "api_key": "${KEY}" } }""")
        );
        Assert.Contains("'Campaigns:api_key' is not an option", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "ApiKey": "eght_4f1c" } }""", true)]
    [InlineData("""{ "Campaigns": { "Tenant": "acme" }, "Campaigns:ApiKey": "eght_4f1c" }""", true)]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "ApiKey": "" } }""", false)]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "ApiKey": null } }""", false)]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "ApiKey": "${CAMPAIGNS_KEY}" } }""", false)]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "ApiKey": "#{CampaignsKey}#" } }""", false)]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "ApiKey": "<your key>" } }""", false)]
    [InlineData("""{ "Campaigns": { "Tenant": "acme" }, "ApiKey": "eght_4f1c" }""", false)]
    [InlineData("""{ "Campaigns": { "Tenant": "acme" }, "Other": { "ApiKey": "eght_4f1c" } }""", false)]
    public async Task A_secret_in_the_json_is_a_warning_at_its_place(string json, bool isReported)
    {
        IReadOnlyList<Diagnostic> diagnostics = await ReportedAsync(Program, json);
        Assert.Equal(isReported ? ["CGN2006"] : [], diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.All(
            diagnostics,
            diagnostic =>
            {
                Assert.Equal(
                    json.IndexOf("\"eght_", StringComparison.Ordinal),
                    diagnostic.Location.GetLineSpan().StartLinePosition.Character
                );
                Assert.DoesNotContain("4f1c", diagnostic.GetMessage(), StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task Lines_and_columns_are_those_of_the_file()
    {
        const string Json = "{\r\n  // The client.\r\n  \"Campaigns\": {\r\n    \"Tenant\": \"\"\r\n  }\r\n}\r\n";

        Diagnostic diagnostic = Assert.Single(await ReportedAsync(Program, Json));

        Assert.StartsWith("/project/appsettings.json(4,15): ", diagnostic.ToString(), StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<Diagnostic>> ReportedAsync(string program, string json) =>
        Analysis.OfAsync(
            new AppSettingsAnalyzer(),
            UserProject.OfCampaigns(program),
            new JsonFile("/project/appsettings.json", json)
        );
}
