using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using CampaignsGen.CodeFixes;

namespace Analyzers.Tests.Fixes;

/// <summary>Secrets go out of the source, and never into another file; a tenant's key may go to <c>appsettings.json</c>.</summary>
public class SecretFixTests
{
    private const string Builder = "var builder = Host.CreateApplicationBuilder(args);\n";

    [Theory]
    [InlineData("options.ApiKey = SECRET;")]
    [InlineData("options = new() { ApiKey = SECRET /* ours */, Tenant = \"acme\" };")]
    [InlineData("options.ApiKey ??= SECRET;")]
    [InlineData("options.ApiKey = args.FirstOrDefault() ?? SECRET;")]
    [InlineData("options.ApiKey = args.Length > 0 ? args[0] : (SECRET);")]
    [InlineData("builder.Services.AddCampaignsClient(o => o.ApiKey = SECRET);")]
    public async Task A_secret_is_read_from_the_configuration(string statement)
    {
        string program = Builder + "var options = new CampaignsClientOptions();\n" + statement;

        (string title, string text, string json) = Assert.Single(
            await OffersAsync(program.Replace("SECRET", "\"eght_4f1c\"", StringComparison.Ordinal), "{}")
        );

        Assert.Equal(
            "Read the configuration key 'Campaigns:ApiKey' (copy the secret first: dotnet user-secrets set Campaigns:ApiKey …)",
            title
        );
        Assert.Equal(
            program.Replace("SECRET", "builder.Configuration[\"Campaigns:ApiKey\"]", StringComparison.Ordinal),
            text
        );
        Assert.Equal("{}", json);
    }

    [Fact]
    public async Task Without_a_configuration_it_is_read_from_the_environment()
    {
        (string title, string text, _) = Assert.Single(
            await OffersAsync("var options = new CampaignsClientOptions { ApiKey = \"eght_4f1c\" };", "{}")
        );

        Assert.Equal(
            "Read it from System.Environment.GetEnvironmentVariable(\"CAMPAIGNS_API_KEY\") (copy it there first)",
            title
        );
        Assert.Equal(
            "var options = new CampaignsClientOptions { ApiKey = System.Environment.GetEnvironmentVariable(\"CAMPAIGNS_API_KEY\") };",
            text
        );
    }

    [Theory]
    [InlineData("const string Key = \"eght_4f1c\"; var options = new CampaignsClientOptions { ApiKey = Key };")]
    [InlineData("var options = new CampaignsClientOptions { ApiKey = \"eght_\" + \"4f1c\" };")]
    public async Task A_secret_that_would_stay_in_the_source_is_left_to_its_author(string program) =>
        Assert.Empty(await OffersAsync(program, "{}"));

    [Fact]
    public async Task The_tenants_key_may_go_to_the_file_as_well()
    {
        IReadOnlyList<(string Title, string Program, string Json)> offers = await FixRun.OffersAsync(
            new RequiredSettingAnalyzer(),
            new AddMissingSettingFix(),
            UserProject.OfCampaigns(Builder + "builder.Services.AddCampaignsClient(o => { o.ApiKey = args[0]; });"),
            "CGN2001",
            "{\n  \"AllowedHosts\": \"*\"\n}\n"
        );

        Assert.Equal(
            [
                "Set Tenant from the configuration key 'Campaigns:Tenant'",
                "Set Tenant from the configuration key 'Campaigns:Tenant' and add the key to appsettings.json",
            ],
            offers.Select(static offer => offer.Title)
        );
        Assert.Equal("{\n  \"AllowedHosts\": \"*\"\n}\n", offers[0].Json);
        Assert.Equal(
            "{\n  \"AllowedHosts\": \"*\",\n  \"Campaigns\": {\n    \"Tenant\": \"\"\n  }\n}\n",
            offers[1].Json
        );
        Assert.Equal(offers[0].Program, offers[1].Program);
    }

    [Theory]
    [InlineData("CGN2002", "builder.Services.AddCampaignsClient(o => { o.Tenant = \"acme\"; });", "{}")]
    [InlineData("CGN2001", "builder.Services.AddCampaignsClient(static o => { o.ApiKey = \"eght_a\"; });", "{}")]
    [InlineData(
        "CGN2001",
        "builder.Services.AddCampaignsClient(o => { o.ApiKey = args[0]; });",
        "{ \"Campaigns\": { \"Tenant\": \"acme\" } }"
    )]
    [InlineData("CGN2001", "builder.Services.AddCampaignsClient(o => { o.ApiKey = args[0]; });", "not JSON")]
    public async Task A_secret_and_what_is_there_already_do_not(string id, string statement, string json)
    {
        IReadOnlyList<(string Title, string Program, string Json)> offers = await FixRun.OffersAsync(
            new RequiredSettingAnalyzer(),
            new AddMissingSettingFix(),
            UserProject.OfCampaigns(Builder + statement),
            id,
            json
        );

        Assert.Equal(json, Assert.Single(offers).Json);
    }

    private static Task<IReadOnlyList<(string Title, string Program, string Json)>> OffersAsync(
        string program,
        string json
    ) =>
        FixRun.OffersAsync(
            new SettingValueAnalyzer(),
            new MoveSecretFix(),
            UserProject.OfCampaigns(program),
            "CGN2006",
            json
        );
}
