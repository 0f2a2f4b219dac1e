using System.Xml.Linq;

namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>A tenant that the project gives once for all: no code has to.</summary>
public class DefaultsTests
{
    private const string Program = """
        using Acme.Campaigns;

        using var http = new HttpClient();
        var options = new CampaignsClientOptions { ApiKey = Environment.GetEnvironmentVariable("KEY") ?? "eght_" + args.Length };
        var campaigns = new CampaignsClient(http, options);
        Console.WriteLine($"{options.Tenant} at {options.CustomerSite}");
        """;

    [Fact]
    public async Task The_options_begin_with_what_the_project_says()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("Defaults", "net10.0");
        project
            .WithClient(new XAttribute("Defaults", "Tenant=acme #1;\n  CustomerSite=US2"))
            .WithFile("Program.cs", Program);

        (await project.BuildAsync()).ShouldSucceed();
        ProcessResult run = (await project.RunAsync("net10.0")).ShouldSucceed();

        Assert.Contains("acme #1 at US2", run.Output);
    }

    [Theory]
    [InlineData("Secret", "ApiKey=eght_4f1c", "CGN0021: 'ApiKey' in Defaults of this OpenApiClient item is a secret")]
    [InlineData(
        "NoSetting",
        "Tenant=acme;Site=US2",
        "CGN0020: 'Site' in Defaults of this OpenApiClient item is not a setting"
    )]
    [InlineData(
        "NoSite",
        "CustomerSite=US4",
        "CGN0022: 'US4' in Defaults of this OpenApiClient item is not a value that the API accepts for CustomerSite"
    )]
    public async Task What_cannot_be_a_default_stops_the_build(string name, string defaults, string message)
    {
        ConsumerProject project = await ConsumerProject.CreateAsync(name + "Default", "net10.0");
        project.WithClient(new XAttribute("Defaults", defaults)).WithFile("Program.cs", Program);

        ProcessResult build = (await project.BuildAsync()).ShouldFail();

        Assert.Contains(message, build.Output);
    }
}
