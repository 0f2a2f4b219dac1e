using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using CampaignsGen.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests.Fixes;

/// <summary>What the fixes make of an <c>appsettings.json</c>: its layout, its comments and its line breaks stay.</summary>
public class AppSettingsFixTests
{
    private const string Program = """
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddCampaignsClient(builder.Configuration.GetSection("Campaigns"));
        """;

    [Theory]
    [InlineData("{}", "{\n  \"Campaigns\": {\n    \"Tenant\": \"\"\n  }\n}")]
    [InlineData("{\n}\n", "{\n  \"Campaigns\": {\n    \"Tenant\": \"\"\n  }\n}\n")]
    [InlineData("{ \"Campaigns\": {} }", "{ \"Campaigns\": { \"Tenant\": \"\" } }")]
    [InlineData("{ \"Campaigns\": { } }", "{ \"Campaigns\": { \"Tenant\": \"\" } }")]
    [InlineData(
        "{\"Campaigns\":{\"CustomerSite\":\"US1\"}}",
        "{\"Campaigns\":{\"CustomerSite\":\"US1\", \"Tenant\": \"\" }}"
    )]
    [InlineData("{ \"Other\": 1 }", "{ \"Other\": 1, \"Campaigns\": { \"Tenant\": \"\" } }")]
    [InlineData(
        "{\n  \"Campaigns\": {\n    \"CustomerSite\": \"US1\"\n  }\n}\n",
        "{\n  \"Campaigns\": {\n    \"CustomerSite\": \"US1\",\n    \"Tenant\": \"\"\n  }\n}\n"
    )]
    [InlineData(
        "{\r\n\t\"Campaigns\": {\r\n\t\t\"CustomerSite\": \"US1\",\r\n\t},\r\n}\r\n",
        "{\r\n\t\"Campaigns\": {\r\n\t\t\"CustomerSite\": \"US1\",\r\n\t\t\"Tenant\": \"\",\r\n\t},\r\n}\r\n"
    )]
    [InlineData(
        "{\n    // Ours.\n    \"Campaigns\": {\n        \"CustomerSite\": \"US1\" // the east\n        /* no more */\n    }\n}",
        "{\n    // Ours.\n    \"Campaigns\": {\n        \"CustomerSite\": \"US1\", // the east\n        /* no more */\n        \"Tenant\": \"\"\n    }\n}"
    )]
    [InlineData(
        "{\n    \"Logging\": { \"LogLevel\": { \"Default\": \"Information\" } },\n    \"AllowedHosts\": \"*\"\n}\n",
        "{\n    \"Logging\": { \"LogLevel\": { \"Default\": \"Information\" } },\n    \"AllowedHosts\": \"*\",\n    \"Campaigns\": {\n        \"Tenant\": \"\"\n    }\n}\n"
    )]
    [InlineData("{\n  \"Campaigns\": {\n  }\n}", "{\n  \"Campaigns\": {\n    \"Tenant\": \"\"\n  }\n}")]
    public async Task A_missing_key_is_added(string before, string after) =>
        await AssertOfferAsync("CGN2003", before, "Add 'Campaigns:Tenant'", after);

    [Theory]
    [InlineData("""{ "Campaigns": { "Tennant": "acme" } }""", "Tenant", """{ "Campaigns": { "Tenant": "acme" } }""")]
    [InlineData("""{ "Campaigns:Tennant": "acme" }""", "Campaigns:Tenant", """{ "Campaigns:Tenant": "acme" }""")]
    [InlineData("""{ "Campaign": { "Tenant": "acme" } }""", "Campaigns", """{ "Campaigns": { "Tenant": "acme" } }""")]
    public async Task A_misspelled_name_is_corrected(string before, string text, string after) =>
        await AssertOfferAsync("CGN2003", before, $"Change to '{text}'", after);

    [Theory]
    [InlineData("US4", "US1")]
    [InlineData("uk3", "UK3")]
    public async Task A_site_is_corrected(string written, string meant)
    {
        string json = $$"""{ "Campaigns": { "Tenant": "acme", "CustomerSite": "{{written}}" /* ours */ } }""";
        await AssertOfferAsync(
            "CGN2004",
            json,
            $"Change to '{meant}'",
            json.Replace(written, meant, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_secret_is_emptied_by_whoever_has_copied_it() =>
        await AssertOfferAsync(
            "CGN2006",
            """{ "Campaigns": { "Tenant": "acme", "ApiKey": "eght_4f1c" } }""",
            "Clear 'Campaigns:ApiKey' (copy it first: dotnet user-secrets set Campaigns:ApiKey …)",
            """{ "Campaigns": { "Tenant": "acme", "ApiKey": "" } }"""
        );

    [Theory]
    [InlineData("CGN2003", """{ "Campaigns": { "Tenant": "" } }""")]
    [InlineData("CGN2004", """{ "Campaigns": { "Tenant": "acme", "ApiKey": "key" } }""")]
    [InlineData("CGN2005", """{ "Campaigns": { "Tenant": "US1" } }""")]
    public async Task What_only_a_person_knows_is_not_offered(string id, string json) =>
        Assert.Empty(
            await FixRun.OffersAsync(
                new AppSettingsAnalyzer(),
                new AppSettingsFix(),
                UserProject.OfCampaigns(Program),
                id,
                json
            )
        );

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task All_files_are_mended_at_once(FixAllScope scope)
    {
        IReadOnlyDictionary<string, string> texts = await FixRun.ApplyToAllAsync(
            new AppSettingsAnalyzer(),
            new AppSettingsFix(),
            UserProject.OfCampaigns(Program),
            scope,
            "CGN2004",
            new JsonFile(
                "/project/appsettings.json",
                """{ "Campaigns": { "Tenant": "acme", "CustomerSite": "US4" } }"""
            ),
            new JsonFile("/project/appsettings.Test.json", """{ "Campaigns:CustomerSite": "UK2" }""")
        );

        Assert.Equal(
            """{ "Campaigns": { "Tenant": "acme", "CustomerSite": "US1" } }""",
            texts["/project/appsettings.json"]
        );
        Assert.Equal("""{ "Campaigns:CustomerSite": "UK3" }""", texts["/project/appsettings.Test.json"]);
    }

    [Fact]
    public async Task Several_missing_keys_are_added_at_once()
    {
        IReadOnlyDictionary<string, string> texts = await FixRun.ApplyToAllAsync(
            new AppSettingsAnalyzer(),
            new AppSettingsFix(),
            UserProject.Of(
                Documents.TwoTenants,
                """
                var builder = Host.CreateApplicationBuilder(args);
                builder.Services.AddTestClient(builder.Configuration.GetSection("Pets"));
                """
            ),
            FixAllScope.Project,
            "CGN2003",
            new JsonFile("/project/appsettings.json", "{\n  \"Pets\": {}\n}\n")
        );

        Assert.Equal("{\n  \"Pets\": { \"Tenant\": \"\", \"Account\": \"\" }\n}\n", texts["/project/appsettings.json"]);
    }

    [Fact]
    public async Task Secrets_are_not_emptied_all_at_once() =>
        Assert.Empty(
            await FixRun.ApplyToAllAsync(
                new AppSettingsAnalyzer(),
                new AppSettingsFix(),
                UserProject.OfCampaigns(Program),
                FixAllScope.Project,
                "CGN2006",
                new JsonFile(
                    "/project/appsettings.json",
                    """{ "Campaigns": { "Tenant": "acme", "ApiKey": "eght_4f1c" } }"""
                )
            )
        );

    private static async Task AssertOfferAsync(string id, string before, string title, string after)
    {
        UserProject project = UserProject.OfCampaigns(Program);
        (string Title, string Program, string Json) offer = (
            await FixRun.OffersAsync(new AppSettingsAnalyzer(), new AppSettingsFix(), project, id, before)
        )[0];
        Assert.Equal(title, offer.Title);
        Assert.Equal(after, offer.Json);
        Assert.Equal(Program, offer.Program);
        Assert.DoesNotContain(
            await Analysis.OfAsync(
                new AppSettingsAnalyzer(),
                project,
                new JsonFile("/project/appsettings.json", offer.Json)
            ),
            diagnostic => diagnostic.Id == id && !diagnostic.GetMessage().Contains("is empty", StringComparison.Ordinal)
        );
    }
}
