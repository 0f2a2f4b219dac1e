using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Value;

/// <summary>Texts in the code that the API cannot accept, that look swapped, or that nobody should see.</summary>
public class ValueTests
{
    [Theory]
    [InlineData("options.CustomerSite = \"US4\";", "\"US4\"")]
    [InlineData("options.CustomerSite = \"us1\";", "\"us1\"")]
    [InlineData("options.CustomerSite = \"acme\";", "\"acme\"")]
    [InlineData("options.CustomerSite = $\"US4\";", "$\"US4\"")]
    [InlineData("options.CustomerSite = \"US\" + \"4\";", "\"US\" + \"4\"")]
    [InlineData("options.CustomerSite ??= \"US4\";", "\"US4\"")]
    [InlineData("options.CustomerSite = \"US4 \".TrimEnd();", "\"US4 \".TrimEnd()")]
    [InlineData("options.CustomerSite = \" US1\".TrimEnd();", "\" US1\".TrimEnd()")]
    [InlineData("options.CustomerSite = \"US1 \".TrimStart();", "\"US1 \".TrimStart()")]
    [InlineData("options.CustomerSite = \"US1 \".ToString();", "\"US1 \".ToString()")]
    [InlineData("options.CustomerSite = args.FirstOrDefault() ?? \"US4\";", "\"US4\"")]
    [InlineData("options.CustomerSite = args.Length > 0 ? args[0] : \"US4\";", "\"US4\"")]
    [InlineData("options.CustomerSite = args.Length switch { 0 => \"US4\", _ => args[0] };", "\"US4\"")]
    [InlineData("const string site = \"US4\"; options.CustomerSite = site;", "site")]
    [InlineData("options.CustomerSite = (\"US4\");", "\"US4\"")]
    [InlineData("options = new() { CustomerSite = \"US4\" };", "\"US4\"")]
    [InlineData("new ServiceCollection().AddCampaignsClient(o => o.CustomerSite = \"US4\");", "\"US4\"")]
    [InlineData(
        "new ServiceCollection().Configure<CampaignsClientOptions>(o => { o.CustomerSite = \"US4\"; });",
        "\"US4\""
    )]
    [InlineData("options.ApiKey = \"my-key\";", "\"my-key\"")]
    [InlineData("options.ApiKey = \"EGHT_key\";", "\"EGHT_key\"")]
    [InlineData("options.ApiKey = \"Bearer eght_key\";", "\"Bearer eght_key\"")]
    [InlineData("options.ApiKey = args.FirstOrDefault() ?? \"none\";", "\"none\"")]
    public async Task A_value_that_cannot_work_is_an_error(string statement, string place)
    {
        Diagnostic diagnostic = Assert.Single(await ReportedAsync(statement));
        Assert.Equal("CGN2004", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(place, diagnostic.Code());
    }

    [Theory]
    [InlineData("options.CustomerSite = \"US1\";")]
    [InlineData("options.CustomerSite = \"UK3\";")]
    [InlineData("options.CustomerSite = \" US1 \".Trim();")]
    [InlineData("options.CustomerSite = \"US1 \".TrimEnd();")]
    [InlineData("options.CustomerSite = \" US1\".TrimStart();")]
    [InlineData("options.CustomerSite = \"US1\".ToString();")]
    [InlineData("options.CustomerSite = \"\";")]
    [InlineData("options.CustomerSite = null;")]
    [InlineData("options.CustomerSite = args[0];")]
    [InlineData("options.CustomerSite = Environment.GetEnvironmentVariable(\"SITE\");")]
    [InlineData("options.CustomerSite = $\"US{args.Length}\";")]
    [InlineData("options.CustomerSite = \"US\" + args[0];")]
    [InlineData("options.Tenant = \"acme\";")]
    [InlineData("options.Tenant = \"us1\";")]
    [InlineData("options.Tenant = \"US1 Trading\";")]
    [InlineData("options.Tenant = \"  \";")]
    [InlineData("options.UserAgent = \"US4\";")]
    [InlineData("options.ApiKey = \"\";")]
    [InlineData("options.ApiKey = string.Empty;")]
    [InlineData("options.ApiKey = args[0];")]
    [InlineData("options.ApiKey = Environment.GetEnvironmentVariable(\"eght_key\");")]
    [InlineData("options.ApiKey = \"eght_\" + args[0];")]
    [InlineData("if (options.CustomerSite == \"US4\") { }")]
    [InlineData("var other = new { CustomerSite = \"US4\", ApiKey = \"key\" };")]
    [InlineData("var other = new Other { CustomerSite = \"US4\", ApiKey = \"key\", Tenant = \"US1\" };")]
    [InlineData("options.BaseAddress = new Uri(\"http://localhost\");")]
    public async Task A_value_that_works_is_none_of_its_business(string statement) =>
        Assert.Empty(await ReportedAsync(statement));

    [Theory]
    [InlineData("options.Tenant = \"US1\";")]
    [InlineData("options.Tenant = \"UK3\";")]
    [InlineData("options = new() { Tenant = \"US2\" };")]
    [InlineData("options.Tenant = args.FirstOrDefault() ?? \"US1\";")]
    [InlineData("new ServiceCollection().AddCampaignsClient(o => { o.Tenant = \"US1\"; });")]
    public async Task A_site_in_the_place_of_the_tenant_is_a_warning(string statement)
    {
        Diagnostic diagnostic = Assert.Single(await ReportedAsync(statement));
        Assert.Equal("CGN2005", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    [Theory]
    [InlineData("options.ApiKey = \"eght_4f1c\";")]
    [InlineData("const string key = \"eght_4f1c\"; options.ApiKey = key;")]
    [InlineData("options = new() { ApiKey = \"eght_4f1c\" };")]
    [InlineData("options.ApiKey = Environment.GetEnvironmentVariable(\"KEY\") ?? \"eght_4f1c\";")]
    [InlineData("options.ApiKey = args.Length > 0 ? args[0] : \"eght_4f1c\";")]
    [InlineData("new ServiceCollection().AddCampaignsClient(o => o.ApiKey = \"eght_4f1c\");")]
    public async Task A_secret_in_the_source_is_a_warning(string statement)
    {
        Diagnostic diagnostic = Assert.Single(await ReportedAsync(statement));
        Assert.Equal("CGN2006", diagnostic.Id);
        Assert.DoesNotContain("4f1c", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_in_a_project_of_tests_is_made_up() =>
        Assert.Empty(
            await Analysis.OfAsync(
                new SettingValueAnalyzer(),
                Program("options.ApiKey = \"eght_of_a_test\";").WithReference(typeof(FactAttribute))
            )
        );

    [Fact]
    public async Task The_messages_say_what_to_write()
    {
        string[] messages =
        [
            .. (
                await ReportedAsync(
                    "options.CustomerSite = \"US4\"; options.ApiKey = \"my-key\"; options.Tenant = \"US1\";"
                )
            ).Select(static diagnostic => diagnostic.GetMessage()),
        ];

        Assert.Equal(
            [
                "CampaignsClientOptions.CustomerSite is 'US4', which the API does not allow. To fix this, set it to one of US1, US2, UK3.",
                "CampaignsClientOptions.ApiKey is malformed: it must begin with 'eght_'. To fix this, set it to a valid API key.",
                "CampaignsClientOptions.Tenant is 'US1', which is a value of CustomerSite, so the two settings may be swapped. "
                    + "To fix this, set CampaignsClientOptions.Tenant to the tenant and CustomerSite to 'US1'.",
            ],
            messages
        );
    }

    [Theory]
    [InlineData("options.Token = \"abc\";")]
    [InlineData("options.Token = AccessTokenProvider.FromString(\"abc\");")]
    [InlineData("options.Login = new BasicCredential(\"me\", \"abc\");")]
    [InlineData("options.Login = new(\"me\", \"abc\");")]
    public async Task Tokens_and_passwords_are_secrets_as_well(string statement)
    {
        UserProject project = UserProject.Of(
            Documents.Alternatives,
            $"var options = new TestClientOptions();\n{statement}"
        );

        Assert.Equal(
            ["CGN2006"],
            (await Analysis.OfAsync(new SettingValueAnalyzer(), project)).Select(static diagnostic => diagnostic.Id)
        );
    }

    [Theory]
    [InlineData("AB-12", false)]
    [InlineData("AB-1x", true)]
    public async Task A_pattern_is_a_regular_expression_where_the_document_says_so(string key, bool isWrong)
    {
        UserProject project = UserProject.Of(
            Documents.Pattern,
            $"var options = new TestClientOptions {{ Account = \"{key}\" }};"
        );

        Assert.Equal(
            isWrong ? ["CGN2004"] : [],
            (await Analysis.OfAsync(new SettingValueAnalyzer(), project)).Select(static diagnostic => diagnostic.Id)
        );
    }

    private static Task<IReadOnlyList<Diagnostic>> ReportedAsync(string statement) =>
        Analysis.OfAsync(new SettingValueAnalyzer(), Program(statement));

    private static UserProject Program(string statement) =>
        UserProject.OfCampaigns(
            $$"""
            var options = new CampaignsClientOptions();
            {{statement}}
            Console.WriteLine(options);
            class Other { public string? CustomerSite, ApiKey, Tenant; }
            """
        );
}
