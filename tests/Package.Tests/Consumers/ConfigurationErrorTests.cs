namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>A client that is set up without what every request carries stops the build, where it is set up.</summary>
public class ConfigurationErrorTests
{
    private const string Tenant = "    Tenant = \"acme\",\n";

    private const string Program = """
        using Acme.Campaigns;

        using var http = new HttpClient();
        var campaigns = new CampaignsClient(http, new CampaignsClientOptions
        {
            ApiKey = Environment.GetEnvironmentVariable("CAMPAIGNS_API_KEY"),
            Tenant = "acme",
        });
        Console.WriteLine(campaigns);
        """;

    private const string WebProgram = """
        using Acme.Campaigns;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCampaignsClient(builder.Configuration.GetSection("Campaigns"));
        await using var app = builder.Build();
        """;

    [Fact]
    public async Task Without_the_tenants_line_the_build_stops_there()
    {
        string program = Program.ReplaceLineEndings("\n");
        ConsumerProject project = await ConsumerProject.CreateAsync("NoTenant", "net10.0");
        project.WithClient().WithFile("Program.cs", program);

        (await project.BuildAsync()).ShouldSucceed();
        project.WithFile("Program.cs", program.Replace(Tenant, "", StringComparison.Ordinal));
        ProcessResult build = (await project.BuildAsync()).ShouldFail();

        Assert.Contains(
            "Program.cs(4,43): error CGN2001: Every request to the Contact Center Campaigns API requires 'X-8x8-Tenant', "
                + "but no tenant is set for this client. To fix this, set CampaignsClientOptions.Tenant.",
            build.Output
        );
    }

    [Fact]
    public async Task An_editorconfig_silences_it()
    {
        string program = Program.ReplaceLineEndings("\n");
        ConsumerProject project = await ConsumerProject.CreateAsync("SilencedTenant", "net10.0");
        project
            .WithClient()
            .WithFile("Program.cs", program.Replace(Tenant, "", StringComparison.Ordinal))
            .WithFile(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CGN2001.severity = none\n");

        (await project.BuildAsync()).ShouldSucceed();
    }

    [Fact]
    public async Task A_misspelt_setting_is_found_in_the_json_without_any_preparation()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync(
            "MisspeltTenant",
            "net10.0",
            "Microsoft.NET.Sdk.Web"
        );
        project
            .WithClient()
            .WithFile("appsettings.json", "{\n  \"Campaigns\": {\n    \"Tennant\": \"acme\"\n  }\n}\n")
            .WithFile("Program.cs", WebProgram);

        ProcessResult build = (await project.BuildAsync()).ShouldFail();

        Assert.Contains("appsettings.json(3,5): error CGN2003: ", build.Output);
        Assert.Contains(
            "'Campaigns:Tennant' is not an option. To fix this, rename it to 'Campaigns:Tenant'.",
            build.Output
        );
    }
}
