using System.Xml.Linq;

namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>A document that is compared with its baseline, from the package.</summary>
public class BaselineTests
{
    private const string Program = "System.Console.WriteLine();";
    private const string Before = "enum: [HIGH, MEDIUM, LOW]";
    private const string After = "enum: [HIGH, MEDIUM]";

    [Fact]
    public async Task A_changed_document_is_told_of_at_its_line_until_the_baseline_is_updated()
    {
        ConsumerProject project = await CreateAsync("Baseline", "net10.0");
        string baseline = Path.Combine(project.Folder, "contract", "campaigns.yaml");

        ProcessResult missing = (await project.BuildAsync()).ShouldFail();
        Assert.Contains(
            "error CGN3090: The baseline 'contract/campaigns.yaml' of the OpenApiClient item",
            missing.Output
        );

        ProcessResult update = (await project.BuildAsync("--no-restore", "-t:UpdateOpenApiBaseline")).ShouldSucceed();
        Assert.Contains("to its baseline 'contract/campaigns.yaml'", update.Output);
        Assert.Equal(await File.ReadAllTextAsync(project.Spec), await File.ReadAllTextAsync(baseline));
        ProcessResult unchanged = (await project.BuildAsync("--no-restore")).ShouldSucceed();
        Assert.DoesNotContain("CGN3", unchanged.Output);

        project.WithSpecChange(Before, After);
        int line = 1 + Array.FindIndex(await File.ReadAllLinesAsync(project.Spec), text => text.Contains(After));
        ProcessResult changed = (await project.BuildAsync("--no-restore")).ShouldSucceed();
        Assert.Matches($@"campaigns\.v1\.yaml\({line},\d+\): warning CGN3004: [^\n]*'LOW' was removed", changed.Output);

        (await project.BuildAsync("--no-restore", "-t:UpdateOpenApiBaseline")).ShouldSucceed();
        ProcessResult accepted = (await project.BuildAsync("--no-restore")).ShouldSucceed();
        Assert.DoesNotContain("CGN3", accepted.Output);
    }

    [Fact]
    public async Task The_baseline_is_updated_where_nothing_compiles_and_for_several_frameworks()
    {
        ConsumerProject project = await CreateAsync("BaselineFrameworks", "");
        project.WithProperty("TargetFrameworks", "net8.0;net10.0").WithFile("Program.cs", "this does not compile");

        ProcessResult update = (await project.BuildAsync("-t:UpdateOpenApiBaseline")).ShouldSucceed();

        Assert.Contains("to its baseline 'contract/campaigns.yaml'", update.Output);
        Assert.True(File.Exists(Path.Combine(project.Folder, "contract", "campaigns.yaml")));
    }

    [Fact]
    public async Task Without_a_baseline_there_is_nothing_to_update()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("NoBaseline", "net10.0");
        project.WithClient().WithFile("Program.cs", Program);

        ProcessResult update = (await project.BuildAsync("-t:UpdateOpenApiBaseline")).ShouldSucceed();

        Assert.Contains("No OpenApiClient of NoBaseline.csproj specifies a Baseline", update.Output);
    }

    private static async Task<ConsumerProject> CreateAsync(string name, string targetFramework)
    {
        ConsumerProject project = await ConsumerProject.CreateAsync(name, targetFramework);
        return project
            .WithItem(
                "OpenApiClient",
                "spec/campaigns.v1.yaml",
                new XAttribute("Namespace", "Acme.Campaigns"),
                new XAttribute("ClientName", "CampaignsClient"),
                new XAttribute("Baseline", "contract/campaigns.yaml")
            )
            // The contract's warnings stay warnings, though the project makes errors of all others.
            .WithProperty("WarningsNotAsErrors", "CGN3004")
            .WithFile("Program.cs", Program);
    }
}
