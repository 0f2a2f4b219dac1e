using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using CampaignsGen.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests.Fixes;

/// <summary>Several diagnostics mended at once, in a document, a project and a solution.</summary>
public class FixAllTests
{
    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Several_settings_that_are_missing_in_several_places(FixAllScope scope)
    {
        UserProject project = UserProject
            .Of(
                Documents.TwoTenants,
                """
                var builder = Host.CreateApplicationBuilder(args);
                var one = new TestClient(new HttpClient(), new TestClientOptions());
                var two = new TestClient(
                    new HttpClient(),
                    new TestClientOptions
                    {
                        Key = args[0],
                    });
                var three = new TestClient(new HttpClient(), new() { Key = args[0], Account = "1" });
                """
            )
            .With(
                "Other.cs",
                "static class Other { public static TestClient Make() => new(new HttpClient(), new TestClientOptions { Tenant = \"a\" }); }"
            );

        IReadOnlyDictionary<string, string> texts = await FixRun.ApplyToAllAsync(
            new RequiredSettingAnalyzer(),
            new AddMissingSettingFix(),
            project,
            scope,
            "CGN2001"
        );

        Assert.Equal(
            """
            var builder = Host.CreateApplicationBuilder(args);
            var one = new TestClient(new HttpClient(), new TestClientOptions() { Tenant = builder.Configuration["Test:Tenant"], Account = builder.Configuration["Test:Account"] });
            var two = new TestClient(
                new HttpClient(),
                new TestClientOptions
                {
                    Key = args[0],
                    Tenant = builder.Configuration["Test:Tenant"],
                    Account = builder.Configuration["Test:Account"],
                });
            var three = new TestClient(new HttpClient(), new() { Key = args[0], Account = "1", Tenant = builder.Configuration["Test:Tenant"] });
            """,
            texts["Program.cs"]
        );
        Assert.Contains(
            scope == FixAllScope.Document
                ? "new TestClientOptions { Tenant = \"a\" }"
                : "new TestClientOptions { Tenant = \"a\", Account = System.Environment.GetEnvironmentVariable(\"TEST_ACCOUNT\") }",
            texts["Other.cs"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "builder.Services.AddTestClient(o => o.Key = args[0]);",
        """
            builder.Services.AddTestClient(o =>
            {
                o.Key = args[0];
                o.Tenant = builder.Configuration["Test:Tenant"];
                o.Account = builder.Configuration["Test:Account"];
            });
            """
    )]
    [InlineData(
        "builder.Services.AddTestClient(o => { o.Key = args[0]; });",
        "builder.Services.AddTestClient(o => { o.Key = args[0]; o.Tenant = builder.Configuration[\"Test:Tenant\"]; o.Account = builder.Configuration[\"Test:Account\"]; });"
    )]
    [InlineData(
        "builder.Services.AddTestClient(o => { });",
        "builder.Services.AddTestClient(o => { o.Tenant = builder.Configuration[\"Test:Tenant\"]; o.Account = builder.Configuration[\"Test:Account\"]; });"
    )]
    public async Task Several_settings_that_are_missing_in_one_lambda(string before, string after)
    {
        const string Start = "var builder = Host.CreateApplicationBuilder(args);\n";

        IReadOnlyDictionary<string, string> texts = await FixRun.ApplyToAllAsync(
            new RequiredSettingAnalyzer(),
            new AddMissingSettingFix(),
            UserProject.Of(Documents.TwoTenants, Start + before),
            FixAllScope.Document,
            "CGN2001"
        );

        Assert.Equal(Start + after, texts["Program.cs"]);
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Several_settings_and_their_keys(FixAllScope scope)
    {
        IReadOnlyDictionary<string, string> texts = await FixRun.ApplyToAllAsync(
            new RequiredSettingAnalyzer(),
            new AddMissingSettingFix(),
            UserProject.Of(
                Documents.TwoTenants,
                """
                var builder = Host.CreateApplicationBuilder(args);
                builder.Services.AddTestClient(o => { o.Key = args[0]; });
                """
            ),
            scope,
            "CGN2001",
            offer: 1,
            new JsonFile("/project/appsettings.json", "{\n}\n")
        );

        Assert.Contains("builder.Configuration[\"Test:Account\"]", texts["Program.cs"], StringComparison.Ordinal);
        Assert.Equal(
            "{\n  \"Test\": {\n    \"Tenant\": \"\",\n    \"Account\": \"\"\n  }\n}\n",
            texts["/project/appsettings.json"]
        );
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Several_sites(FixAllScope scope)
    {
        IReadOnlyDictionary<string, string> texts = await FixRun.ApplyToAllAsync(
            new SettingValueAnalyzer(),
            new NearestValueFix(),
            UserProject.OfCampaigns(
                """
                var one = new CampaignsClientOptions { CustomerSite = "US4" };
                var two = new CampaignsClientOptions { CustomerSite = args.Length > 0 ? "UK1" : "us2" };
                """
            ),
            scope,
            "CGN2004"
        );

        Assert.Equal(
            """
            var one = new CampaignsClientOptions { CustomerSite = "US1" };
            var two = new CampaignsClientOptions { CustomerSite = args.Length > 0 ? "UK3" : "US2" };
            """,
            texts["Program.cs"]
        );
    }

    [Fact]
    public async Task Several_secrets()
    {
        IReadOnlyDictionary<string, string> texts = await FixRun.ApplyToAllAsync(
            new SettingValueAnalyzer(),
            new MoveSecretFix(),
            UserProject.OfCampaigns(
                """
                var builder = Host.CreateApplicationBuilder(args);
                var one = new CampaignsClientOptions { ApiKey = "eght_1" };
                var two = new CampaignsClientOptions { ApiKey = "eght_2" };
                """
            ),
            FixAllScope.Document,
            "CGN2006"
        );

        Assert.Equal(
            """
            var builder = Host.CreateApplicationBuilder(args);
            var one = new CampaignsClientOptions { ApiKey = builder.Configuration["Campaigns:ApiKey"] };
            var two = new CampaignsClientOptions { ApiKey = builder.Configuration["Campaigns:ApiKey"] };
            """,
            texts["Program.cs"]
        );
    }
}
