namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>What the package's targets say when an <c>OpenApiClient</c> item cannot work.</summary>
public class BuildErrorTests
{
    private const string Program = "System.Console.WriteLine();";

    [Fact]
    public async Task A_missing_document_is_named_with_its_path()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("MissingDocument", "net10.0");
        project.WithItem("OpenApiClient", "spec/pet.yaml").WithFile("Program.cs", Program);

        ProcessResult result = (await project.BuildAsync()).ShouldFail();

        Assert.Contains(Printed("CGN0001", Path.Combine(project.Folder, "spec", "pet.yaml")), result.Output);
    }

    [Fact]
    public async Task A_document_listed_twice_is_named()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("DocumentTwice", "net10.0");
        project.WithClient().WithItem("OpenApiClient", "spec/*.yaml").WithFile("Program.cs", Program);

        ProcessResult result = (await project.BuildAsync()).ShouldFail();

        Assert.Contains(Printed("CGN0002", project.Spec), result.Output);
    }

    [Fact]
    public async Task A_project_of_another_language_is_told_that_the_generator_makes_csharp()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("VisualBasic", "net10.0", extension: ".vbproj");
        project.WithClient().WithFile("Program.vb", "Module Program\n    Sub Main()\n    End Sub\nEnd Module\n");

        ProcessResult result = (await project.BuildAsync()).ShouldFail();

        Assert.Contains(Printed("CGN0003", project.Spec), result.Output);
    }

    /// <summary>What the page of the id shows, of the document that is meant.</summary>
    private static string Printed(string id, string document) =>
        File.ReadLines(Repository.PathOf("docs", "diagnostics", id + ".md"))
            .Single(line => line.StartsWith("Acme.csproj : error ", StringComparison.Ordinal))[
                "Acme.csproj : ".Length..
            ]
            .Replace("/src/Acme/spec/pet.yaml", document, StringComparison.Ordinal)
            .Replace("/src/Acme/spec/pets.yaml", document, StringComparison.Ordinal);
}
