using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using CampaignsGen.CodeFixes;

namespace Analyzers.Tests.Fixes;

/// <summary>What is offered: every near value, by a title that says what is written, and nothing that makes a file mean something else.</summary>
public class OfferTests
{
    private const string Program = """
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddCampaignsClient(builder.Configuration.GetSection("Campaigns"));
        """;

    [Theory]
    [InlineData("US4", "US1", "US2")]
    [InlineData("UK", "UK3")]
    [InlineData("us2", "US2")]
    public async Task Every_near_value_in_the_code(string written, params string[] near)
    {
        string program = $"var options = new CampaignsClientOptions {{ CustomerSite = \"{written}\" }};";
        IReadOnlyList<(string Title, string Program, string Json)> offers = await FixRun.OffersAsync(
            new SettingValueAnalyzer(),
            new NearestValueFix(),
            UserProject.OfCampaigns(program),
            "CGN2004",
            "{}"
        );

        Assert.Equal(near.Select(static value => $"Change to '{value}'"), offers.Select(static offer => offer.Title));
        Assert.Equal(
            near.Select(value => program.Replace(written, value, StringComparison.Ordinal)),
            offers.Select(static offer => offer.Program)
        );
    }

    [Fact]
    public async Task Every_near_value_in_the_json()
    {
        const string Json = """{ "Campaigns": { "Tenant": "acme", "CustomerSite": "US4" } }""";
        IReadOnlyList<(string Title, string Program, string Json)> offers = await OffersAsync("CGN2004", Json);

        Assert.Equal(["Change to 'US1'", "Change to 'US2'"], offers.Select(static offer => offer.Title));
        Assert.Equal(
            [
                Json.Replace("US4", "US1", StringComparison.Ordinal),
                Json.Replace("US4", "US2", StringComparison.Ordinal),
            ],
            offers.Select(static offer => offer.Json)
        );
    }

    [Theory]
    [InlineData("""{ "Campaigns": null }""")]
    [InlineData("""{ "Campaigns": "off" }""")]
    [InlineData("""{ "Campaigns": { "Tennant": "a", "Tenant": "" } }""")]
    public async Task No_key_that_there_would_be_twice(string json) => Assert.Empty(await OffersAsync("CGN2003", json));

    [Fact]
    public async Task No_name_of_a_section_that_is_read_under_it()
    {
        IReadOnlyList<(string Title, string Program, string Json)> offers = await FixRun.OffersAsync(
            new AppSettingsAnalyzer(),
            new AppSettingsFix(),
            UserProject.OfCampaigns(Program + "Console.WriteLine(builder.Configuration[\"Campaign:Name\"]);"),
            "CGN2003",
            """{ "Campaign": { "Name": "a" } }"""
        );

        Assert.Equal("Add 'Campaigns:Tenant'", Assert.Single(offers).Title);
    }

    [Theory]
    [InlineData("", "Set Tenant from System.Environment.GetEnvironmentVariable(\"CAMPAIGNS_TENANT\")")]
    [InlineData(
        "var builder = Host.CreateApplicationBuilder(args);\n",
        "Set Tenant from the configuration key 'Campaigns:Tenant'"
    )]
    public async Task A_title_that_says_from_where_the_value_comes(string before, string title)
    {
        IReadOnlyList<(string Title, string Program, string Json)> offers = await FixRun.OffersAsync(
            new RequiredSettingAnalyzer(),
            new AddMissingSettingFix(),
            UserProject.OfCampaigns(
                before
                    + "Console.WriteLine(new CampaignsClient(new HttpClient(), new CampaignsClientOptions { ApiKey = args[0] }));"
            ),
            "CGN2001",
            "{}"
        );

        Assert.Equal(title, offers[0].Title);
    }

    private static Task<IReadOnlyList<(string Title, string Program, string Json)>> OffersAsync(
        string id,
        string json
    ) =>
        FixRun.OffersAsync(new AppSettingsAnalyzer(), new AppSettingsFix(), UserProject.OfCampaigns(Program), id, json);
}
