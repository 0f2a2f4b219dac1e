namespace CampaignsGen.Tool.Tests.Checking;

public class CheckTests
{
    private const string Item = """<OpenApiClient Include="spec/pets.yaml" />""";

    private const string Text =
        "spec/pets.yaml(12,47): warning CGN1101: The reference '#/components/schemas/Pte' cannot be resolved; the object is treated as unknown. To fix this, correct the reference or add the object that it names.";

    [Fact]
    public async Task A_warning_is_shown_at_its_line_and_is_no_error()
    {
        using TestProject project = Warned();

        ToolRun run = await project.RunAsync("check");

        Assert.Equal(Text, run.Expect(0));
        Assert.Equal("1 warning.", run.Errors);
        (await project.RunAsync("check", "--warnaserror")).Expect(1);
        Assert.Equal("", (await project.RunAsync("check", "--severity", "error")).Expect(0));
    }

    [Fact]
    public async Task A_document_without_a_fault_passes()
    {
        using TestProject project = new(Item);
        project.Write("spec/pets.yaml", Documents.Pets);

        ToolRun run = await project.RunAsync("check", "--warnaserror");

        Assert.Equal("", run.Expect(0));
        Assert.Equal("Nothing was found.", run.Errors);
    }

    [Fact]
    public async Task A_document_is_checked_by_itself_with_the_files_that_it_names()
    {
        using TestProject project = new();
        project
            .Write(
                "pets.yaml",
                Documents.Warned.Replace("#/components/schemas/Pte", "parts/pet.yaml#/Pet", StringComparison.Ordinal)
            )
            .Write("parts/pet.yaml", "Pet: { $ref: 'other.json#/Other' }\n")
            .Write("parts/other.json", """{ "Other": { "type": "string" } }""");

        Assert.Equal("", (await project.RunAsync("check", "pets.yaml", "--warnaserror")).Expect(0));
        File.Delete(project.PathOf("parts/other.json"));
        Assert.Contains(
            "parts/pet.yaml(1,8): warning CGN1103",
            (await project.RunAsync("check", "pets.yaml")).Expect(0),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        Documents.Html,
        "pets.yaml(1,1): error CGN1002: The document is not an OpenAPI document: it is an HTML page"
    )]
    [InlineData(
        "<<<<<<< HEAD\nopenapi: 3.0.3\n=======\nopenapi: 3.1.0\n>>>>>>> theirs\n",
        "pets.yaml(1,1): error CGN1020: "
    )]
    [InlineData("openapi: [", "error CGN1001: ")]
    public async Task Something_else_than_a_document(string text, string message)
    {
        using TestProject project = new();
        project.Write("pets.yaml", text);
        Assert.Contains(message, (await project.RunAsync("check", "pets.yaml")).Expect(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_targets_would_say_is_said()
    {
        using TestProject project = new(
            """<OpenApiClient Include="a.yaml" /><OpenApiClient Include="pets.yaml;pets.yaml" Baseline="b.yaml" />"""
        );
        project.Write("pets.yaml", Documents.Pets);

        string output = (await project.RunAsync("check")).Expect(1);

        Assert.Contains(
            "Acme.csproj(1,1): error CGN0001: The OpenAPI document 'a.yaml' was not found",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("Acme.csproj(1,1): error CGN0002: ", output, StringComparison.Ordinal);
        Assert.Contains(
            "Acme.csproj(1,1): error CGN3090: The baseline 'b.yaml' of the OpenApiClient item 'pets.yaml' was not found",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Metadata_and_clients_count_as_in_a_build()
    {
        using TestProject project = new(
            """
            <OpenApiClient Include="pets.yaml" Namespace="A.B" ClientName="AClient" IncludeTags="x;y" />
                <OpenApiClient Include="pets.yaml" Namespace="A.B" ClientName="BClient" GroupBy="nothing" />
            """
        );
        project.Write("pets.yaml", Documents.Pets);

        string output = (await project.RunAsync("check")).Expect(1);

        Assert.Contains("CGN0006", output, StringComparison.Ordinal);
        Assert.Contains("CGN0010", output, StringComparison.Ordinal);
        Assert.Contains("CGN0012", output, StringComparison.Ordinal);
        Assert.Contains("pets.yaml (item 2)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_is_compared_with()
    {
        using TestProject project = new("""<OpenApiClient Include="pets.yaml" Baseline="pets.baseline.yaml" />""");
        project.Write("pets.yaml", Documents.Less).Write("pets.baseline.yaml", Documents.Pets);

        Assert.Contains(
            "pets.yaml(4,3): warning CGN3001",
            (await project.RunAsync("check")).Expect(0),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        ".editorconfig",
        "root = true\n[spec/pets.yaml]\nopenapi_diagnostic.CGN1101.severity = error\n",
        "",
        "error CGN1101"
    )]
    [InlineData(".editorconfig", "root = true\n[spec/*.yaml]\nopenapi_diagnostic.CGN1101.severity = none\n", "", null)]
    [InlineData(".globalconfig", "is_global = true\ndotnet_diagnostic.CGN1101.severity = error\n", "", "error CGN1101")]
    [InlineData(".globalconfig", "is_global = true\ndotnet_diagnostic.CGN1101.severity = none\n", "", null)]
    [InlineData("x.txt", "", "<NoWarn>CGN1101</NoWarn>", null)]
    [InlineData("x.txt", "", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "error CGN1101")]
    [InlineData("x.txt", "", "<WarningsAsErrors>CGN1101</WarningsAsErrors>", "error CGN1101")]
    [InlineData(
        "x.txt",
        "",
        "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>CGN1101</WarningsNotAsErrors>",
        "warning CGN1101"
    )]
    public async Task Severities_are_those_of_the_project(string file, string text, string properties, string? expected)
    {
        using TestProject project = Warned();
        project
            .Write(file, text)
            .Write(
                "Acme.csproj",
                project.ProjectText.Replace(
                    "<TargetFramework>",
                    properties + "<TargetFramework>",
                    StringComparison.Ordinal
                )
            );

        ToolRun run = await project.RunAsync("check");

        Assert.Equal(expected?.StartsWith("error", StringComparison.Ordinal) == true ? 1 : 0, run.ExitCode);
        Assert.Equal(
            expected is null ? "" : Text.Replace("warning CGN1101", expected, StringComparison.Ordinal),
            run.Output
        );
    }

    [Fact]
    public async Task A_result_is_written_to_a_file()
    {
        using TestProject project = Warned();
        Assert.Equal(
            "1 warning. Written to out/check.txt.",
            (await project.RunAsync("check", "-o", "out/check.txt")).Expect(0)
        );
        Assert.Equal(Text + "\n", project.Read("out/check.txt"));
    }

    [Theory]
    [InlineData("check", "--project", "none")]
    [InlineData("check", "none.yaml")]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "--severity", "high")]
    [InlineData("add")]
    [InlineData("add", "x.yaml", "--max-bytes", "0")]
    [InlineData("add", "x.yaml", "--timeout", "-1")]
    [InlineData("frobnicate")]
    public async Task A_wrong_command_line_is_told_from_findings(params string[] arguments)
    {
        using TestProject project = new();
        ToolRun run = await project.RunAsync(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Errors);
    }

    [Fact]
    public async Task A_folder_needs_one_project()
    {
        using TestProject project = new();
        project.Write("Other.csproj", "<Project />").Write("none/x.txt", "");

        Assert.Contains(
            "has several project files: Acme.csproj, Other.csproj",
            (await project.RunAsync("check")).Errors,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "has no project file",
            (await project.RunAsync("check", "-p", "none")).Errors,
            StringComparison.Ordinal
        );
        (await project.RunAsync("check", "-p", "Acme.csproj")).Expect(0);
    }

    [Fact]
    public async Task A_project_that_cannot_be_evaluated_is_told_of()
    {
        using TestProject project = new(text: "<Project><Import Project=\"none.props\" /></Project>");
        ToolRun run = await project.RunAsync("check");
        run.Expect(2);
        Assert.Contains("MSB4019", run.Errors, StringComparison.Ordinal);
    }

    private static TestProject Warned() => new TestProject(Item).Write("spec/pets.yaml", Documents.Warned);
}
