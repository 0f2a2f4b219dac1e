namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>What the package's targets say when an <c>OpenApiClient</c> item cannot work.</summary>
public class BuildErrorTests
{
    private const string Program = "System.Console.WriteLine();";

    [Fact]
    public async Task A_missing_document_is_named_with_its_path()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("MissingDocument", "net10.0");
        project.WithItem("OpenApiClient", "spec/absent.yaml").WithFile("Program.cs", Program);

        ProcessResult result = (await project.BuildAsync()).ShouldFail();

        Assert.Contains("error CGN0001: OpenApiClient 'spec/absent.yaml' is not there", result.Output);
        Assert.Contains(Path.Combine(project.Folder, "spec", "absent.yaml"), result.Output);
    }

    [Fact]
    public async Task A_document_listed_twice_is_named()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("DocumentTwice", "net10.0");
        project.WithClient().WithItem("OpenApiClient", "spec/*.yaml").WithFile("Program.cs", Program);

        ProcessResult result = (await project.BuildAsync()).ShouldFail();

        Assert.Contains("error CGN0002", result.Output);
        Assert.Contains(project.Spec, result.Output);
    }

    [Fact]
    public async Task A_project_of_another_language_is_told_that_the_generator_makes_csharp()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("VisualBasic", "net10.0", extension: ".vbproj");
        project.WithClient().WithFile("Program.vb", "Module Program\n    Sub Main()\n    End Sub\nEnd Module\n");

        ProcessResult result = (await project.BuildAsync()).ShouldFail();

        Assert.Contains("error CGN0003", result.Output);
    }
}
