namespace CampaignsGen.Tool.Tests.Adding;

public class AddTests
{
    [Fact]
    public async Task A_document_of_a_URL_is_written_and_listed()
    {
        using LoopbackServer server = LoopbackServer.Of(Documents.Pets);
        using TestProject project = new();

        string output = (await project.RunAsync("add", server.Address + "/v1/pets.yaml?version=2")).Expect(0);

        Assert.Equal(
            """
            Added spec/pets.yaml with 2 operations.
            The client is Acme.PetStore.PetStoreClient; the next build generates it.
            """,
            output
        );
        Assert.Equal(Documents.Pets, project.Read("spec/pets.yaml"));
        Assert.Contains(
            $"""<OpenApiClient Include="spec/pets.yaml" Namespace="Acme.PetStore" ClientName="PetStoreClient" Source="{server.Address}/v1/pets.yaml?version=2" />""",
            project.ProjectText,
            StringComparison.Ordinal
        );
        Assert.Contains("GET /pets", (await project.RunAsync("list")).Expect(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_from_elsewhere_is_copied_and_one_of_the_project_is_not()
    {
        using TestProject elsewhere = new();
        elsewhere.Write("other.yaml", Documents.Pets);
        using TestProject project = new();
        project.Write("docs/own.yaml", Documents.Pets);

        (await project.RunAsync("add", elsewhere.PathOf("other.yaml"))).Expect(0);
        (await project.RunAsync("add", "docs/own.yaml", "--namespace", "Own", "--client-name", "OwnClient")).Expect(0);

        Assert.Equal(Documents.Pets, project.Read("spec/other.yaml"));
        Assert.Contains(
            """<OpenApiClient Include="docs/own.yaml" Namespace="Own" ClientName="OwnClient" />""",
            project.ProjectText,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Source=", project.ProjectText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api-docs", "openapi: 3.0.3", "spec/api-docs.yaml")]
    [InlineData("/", "openapi: 3.0.3", "spec/openapi.yaml")]
    [InlineData("/a%20b%2F..%2Fc.json", " { \"openapi\": \"3.0.3\"", "spec/a-b-..-c.json")]
    [InlineData("/v2", " {\"openapi\": \"3.0.3\"", "spec/v2.json")]
    public async Task The_file_is_named_after_the_URL_and_the_content(string path, string start, string expected)
    {
        string rest = start.Contains('{', StringComparison.Ordinal)
            ? ", \"info\": { \"title\": \"Pets\", \"version\": \"1\" }, \"paths\": {} }"
            : "\ninfo: { title: Pets, version: '1' }\npaths: {}\n";
        using LoopbackServer server = LoopbackServer.Of(start + rest);
        using TestProject project = new();

        (await project.RunAsync("add", server.Address + path)).Expect(0);

        Assert.True(File.Exists(project.PathOf(expected)), string.Join(", ", project.Files.Keys));
    }

    [Fact]
    public async Task Headers_are_sent_and_neither_stored_nor_shown()
    {
        using LoopbackServer server = LoopbackServer.Of(Documents.Pets);
        using TestProject project = new();

        ToolRun run = await project.RunAsync(
            "add",
            server.Address + "/pets.yaml",
            "--header",
            "Authorization: Bearer s3cret"
        );

        Assert.DoesNotContain("s3cret", run.Expect(0) + run.Errors + project.ProjectText, StringComparison.Ordinal);
        Assert.Contains("Authorization: Bearer s3cret", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_does_not_follow_a_redirect_to_another_origin()
    {
        using LoopbackServer target = LoopbackServer.Of(Documents.Pets);
        using LoopbackServer server = LoopbackServer.Of("", "302 Found", $"Location: {target.Address}/pets.yaml");
        using TestProject project = new();

        (await project.RunAsync("add", server.Address + "/pets.yaml", "-H", "X-Key: s3cret")).Expect(0);

        Assert.Contains("X-Key: s3cret", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", Assert.Single(target.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_may_hold_a_credential_is_not_stored()
    {
        using LoopbackServer server = LoopbackServer.Of(Documents.Pets);
        using TestProject project = new();

        ToolRun run = await project.RunAsync("add", server.Address + "/pets.yaml?api_key=s3cret");

        Assert.Contains("the URL was not stored", run.Expect(0), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", run.Output + run.Errors + project.ProjectText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_not_added_twice()
    {
        using LoopbackServer server = LoopbackServer.Of(Documents.Pets);
        using TestProject project = new();
        (await project.RunAsync("add", server.Address + "/pets.yaml")).Expect(0);
        var before = project.Files;

        ToolRun same = await project.RunAsync("add", "spec/pets.yaml");
        ToolRun again = await project.RunAsync("add", server.Address + "/pets.yaml", "-o", "spec/again.yaml");

        same.Expect(2);
        again.Expect(2);
        Assert.Equal(
            "error: The project has an OpenApiClient 'spec/pets.yaml' already. Nothing was changed.",
            same.Errors
        );
        Assert.Contains("run 'campaignsgen refresh'", again.Errors, StringComparison.Ordinal);
        Assert.Equal(before, project.Files);
    }

    [Fact]
    public async Task A_package_that_cannot_be_added_leaves_everything_as_it_was()
    {
        using LoopbackServer server = LoopbackServer.Of(Documents.Pets);
        using TestProject project = new(
            text: """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>"""
        );
        project.Write(
            "nuget.config",
            """<configuration><packageSources><clear /><add key="empty" value="." /></packageSources></configuration>"""
        );
        var before = project.Files;

        ToolRun run = await project.RunAsync("add", server.Address + "/pets.yaml");

        run.Expect(2);
        Assert.StartsWith("error: The package CampaignsGen ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, project.Files.Where(file => !file.Key.StartsWith("obj", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(project.PathOf("spec")));
    }
}
