namespace CampaignsGen.Tool.Tests.Checking;

public class ListTests
{
    [Fact]
    public async Task Operations_are_a_table()
    {
        using TestProject project = new();
        project.Write("pets.yaml", Documents.Pets);

        string output = (await project.RunAsync("list", "pets.yaml")).Expect(0);
        Assert.StartsWith("OpenApi.PetStoreClient, from pets.yaml\n", output, StringComparison.Ordinal);
        Assert.Matches("GET /pets +ListPetsAsync +Task<IReadOnlyList<string>>\n", output);
        Assert.Matches("POST /pets +AddPetAsync +Task\n", output);
        Assert.EndsWith("2 operations, 0 of them deprecated.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nested_clients_are_named_by_their_properties()
    {
        using TestProject project = new("""<OpenApiClient Include="pets.yaml" GroupBy="Path" />""");
        project.Write("pets.yaml", Documents.More);
        Assert.Matches("GET /owners +Owners\\.ListAsync ", (await project.RunAsync("list")).Expect(0));
    }

    [Fact]
    public async Task What_the_document_names_moves_no_cursor()
    {
        using TestProject project = new();
        project.Write(
            "pets.yaml",
            Documents.Pets.Replace("  /pets:", "  \"/pets\\e[2J[red]\":", StringComparison.Ordinal)
        );
        string output = (await project.RunAsync("list", "pets.yaml")).Expect(0);
        Assert.Contains(@"GET /pets\u001B[2J[red]", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_without_a_client_shows_why()
    {
        using TestProject project = new();
        project.Write("pets.yaml", Documents.Html);

        ToolRun run = await project.RunAsync("list", "pets.yaml");

        run.Expect(1);
        Assert.StartsWith("pets.yaml(1,1): error CGN1002: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_documents_is_told_of()
    {
        using TestProject project = new();
        ToolRun run = await project.RunAsync("list");
        run.Expect(2);
        Assert.Equal("error: The project 'Acme.csproj' has no OpenApiClient whose document exists.", run.Errors);
    }
}
