using System.Text.Json;

namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>Who gives an id another severity, in a fresh project, and where its link leads.</summary>
public class SeverityTests
{
    private const string Program = "System.Console.WriteLine();";

    /// <summary>A warning in the document; warnings are errors in the project.</summary>
    private const string Sound = "    RecordPriority:\n";

    /// <summary>Required of a response, and of no use to a client.</summary>
    private const string Description =
        "          description: The action was accepted. The body is the campaign as it now is.\n";

    private const string Faulty = "    Unused: { type: string, minLength: 9, maxLength: 3 }\n" + Sound;

    [Fact]
    public async Task A_globalconfig_speaks_of_all_documents_and_an_editorconfig_of_those_it_matches()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("Severities", "net10.0");
        project.WithClient().WithSpecChange(Sound, Faulty).WithFile("Program.cs", Program);
        ProcessResult build = (await project.BuildAsync()).ShouldFail();
        Assert.Matches(@"spec/campaigns\.v1\.yaml\(\d+,29\): error CGN1115: 'minLength' is 9", build.Output);

        project.WithFile(".globalconfig", "is_global = true\ndotnet_diagnostic.CGN1115.severity = suggestion\n");
        (await project.BuildAsync("--no-restore")).ShouldSucceed();

        // The compiler shows a dotnet_diagnostic of a section to C# files only.
        project.WithFile(".globalconfig", "is_global = true\n");
        project.WithFile(".editorconfig", "root = true\n[*.yaml]\ndotnet_diagnostic.CGN1115.severity = none\n");
        (await project.BuildAsync("--no-restore")).ShouldFail();

        project.WithFile(".editorconfig", "root = true\n[spec/*.yaml]\nopenapi_diagnostic.CGN1115.severity = none\n");
        (await project.BuildAsync("--no-restore")).ShouldSucceed();

        project.WithFile(".editorconfig", "root = true\n[other/*.yaml]\nopenapi_diagnostic.CGN1115.severity = none\n");
        (await project.BuildAsync("--no-restore")).ShouldFail();
    }

    [Theory]
    [InlineData("Unasked", "", "")]
    [InlineData("AskedGlobally", "dotnet_diagnostic.CGN1007.severity = warning", "")]
    [InlineData("AskedForOne", "", "root = true\n[spec/*.yaml]\nopenapi_diagnostic.CGN1007.severity = warning")]
    public async Task What_is_for_information_is_looked_for_where_its_severity_is_raised(
        string name,
        string global,
        string forDocument
    )
    {
        ConsumerProject project = await ConsumerProject.CreateAsync(name, "net10.0");
        project
            .WithClient()
            .WithSpecChange(Description, "")
            .WithFile(".globalconfig", $"is_global = true\n{global}\n")
            .WithFile(".editorconfig", forDocument + "\n")
            .WithFile("Program.cs", Program);

        ProcessResult build = await project.BuildAsync();

        if (global.Length + forDocument.Length == 0)
        {
            Assert.DoesNotContain("CGN1007", build.ShouldSucceed().Output, StringComparison.Ordinal);
        }
        else
        {
            Assert.Matches(
                @"spec/campaigns\.v1\.yaml\(\d+,\d+\): error CGN1007: .*'description'",
                build.ShouldFail().Output
            );
        }
    }

    [Fact]
    public async Task A_diagnostic_links_to_its_page()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("HelpLinks", "net10.0");
        project
            .WithClient()
            .WithSpecChange(Sound, Faulty)
            .WithProperty("ErrorLog", "errors.sarif,version=2.1")
            .WithFile("Program.cs", Program);

        (await project.BuildAsync()).ShouldFail();

        string log = await File.ReadAllTextAsync(Path.Combine(project.Folder, "errors.sarif"));
        string? link = JsonDocument
            .Parse(log)
            .RootElement.GetProperty("runs")[0]
            .GetProperty("tool")
            .GetProperty("driver")
            .GetProperty("rules")
            .EnumerateArray()
            .Single(rule => rule.GetProperty("id").GetString() == "CGN1115")
            .GetProperty("helpUri")
            .GetString();
        Assert.Equal(Packing.PackedPackages.DocumentationUrl + "CGN1115.md", link);
    }
}
