using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Files;

/// <summary>Values in the files that the API cannot accept or that look swapped, at their lines there (CGN2004, CGN2005).</summary>
public class SettingsValueTests
{
    private const string Program = """
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddCampaignsClient(builder.Configuration.GetSection("Campaigns"));
        """;

    [Theory]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "CustomerSite": "US4" } }""", "US4")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "CustomerSite": "us1" } }""", "us1")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "customersite": "acme" } }""", "acme\" }")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme" }, "Campaigns:CustomerSite": "EU" }""", "EU")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "CustomerSite": "U\u0053" } }""", "U\\u")]
    public async Task A_site_that_there_is_not_is_an_error_in_the_json(string json, string place)
    {
        Diagnostic diagnostic = Assert.Single(await ReportedAsync(json));
        Assert.Equal("CGN2004", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(
            json.IndexOf("\"" + place, StringComparison.Ordinal),
            diagnostic.Location.GetLineSpan().StartLinePosition.Character
        );
        Assert.EndsWith(
            "To fix this, set it to one of US1, US2, UK3.",
            diagnostic.GetMessage(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "ApiKey": "my-key" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "ApiKey": "EGHT_4f1c" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "ApiKey": 12345 } }""")]
    public async Task A_key_without_its_form_is_no_error_since_the_environment_is_read_after_it(string json)
    {
        Diagnostic diagnostic = Assert.Single(await ReportedAsync(json));
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal(
            "CGN2004: 'Campaigns:ApiKey' is malformed: it must begin with 'eght_'. To fix this, set it to a valid API key, unless an environment variable sets it.",
            $"{diagnostic.Id}: {diagnostic.GetMessage()}"
        );
    }

    [Theory]
    [InlineData("""{ "Campaigns": { "Tenant": "US1" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "UK3", "CustomerSite": "US1" } }""")]
    [InlineData("""{ "Campaigns:Tenant": "US2" }""")]
    public async Task A_site_in_the_place_of_the_tenant_is_a_warning(string json)
    {
        Diagnostic diagnostic = Assert.Single(await ReportedAsync(json));
        Assert.Equal("CGN2005", diagnostic.Id);
        Assert.StartsWith("'Campaigns:Tenant' is 'U", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "CustomerSite": "UK3" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "CustomerSite": "" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "CustomerSite": null } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "CustomerSite": "${SITE}" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "CustomerSite": "#{Site}#" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "CustomerSite": "<site>" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "CustomerSite": "{{ site }}" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "CustomerSite": "__SITE__" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "CustomerSite": "%SITE%" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "CustomerSite": "[site]" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "ApiKey": "${KEY}" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "UserAgent": "US4" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme", "CustomerSite": [ "US4" ] } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "us1" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "US1 Trading" } }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme" }, "CustomerSite": "US4", "Tenant": "US1" }""")]
    [InlineData("""{ "Campaigns": { "Tenant": "acme" }, "Other": { "CustomerSite": "US4", "Tenant": "US1" } }""")]
    public async Task A_value_that_works_or_is_to_be_replaced_is_not(string json) =>
        Assert.Empty(await ReportedAsync(json));

    [Fact]
    public async Task Each_environment_has_its_own_places()
    {
        string[] lines =
        [
            .. (
                await Analysis.OfAsync(
                    new AppSettingsAnalyzer(),
                    UserProject.OfCampaigns(Program),
                    new JsonFile("/project/appsettings.json", "{\n \"Campaigns\": { \"Tenant\": \"US1\" }\n}"),
                    new JsonFile(
                        "/project/appsettings.Test.json",
                        "{\r\n  // ours\r\n  \"Campaigns\": {\r\n\t\"CustomerSite\": \"US4\"\r\n}}"
                    )
                )
            ).Select(static diagnostic => diagnostic.ToString().Split(": ")[0] + " " + diagnostic.Id),
        ];
        Assert.Equal(
            ["/project/appsettings.Test.json(4,18) CGN2004", "/project/appsettings.json(2,27) CGN2005"],
            lines
        );
    }

    [Theory]
    [InlineData("builder.Configuration.AddUserSecrets(\"acme\");")]
    [InlineData("builder.Configuration.AddKeyVault();")]
    public async Task A_key_that_comes_from_elsewhere_may_have_anything_in_its_place(string statement) =>
        Assert.Empty(
            await ReportedAsync(
                """{ "Campaigns": { "Tenant": "acme", "ApiKey": "in the user secrets" } }""",
                $$"""
                {{Program}}
                {{statement}}
                static class Sources
                {
                    public static void AddUserSecrets(this IConfigurationBuilder builder, string id) => Console.WriteLine(id);
                    public static void AddKeyVault(this IConfigurationBuilder builder) { }
                }
                """
            )
        );

    private static Task<IReadOnlyList<Diagnostic>> ReportedAsync(string json, string program = Program) =>
        Analysis.OfAsync(
            new AppSettingsAnalyzer(),
            UserProject.OfCampaigns(program),
            new JsonFile("/project/appsettings.json", json)
        );
}
