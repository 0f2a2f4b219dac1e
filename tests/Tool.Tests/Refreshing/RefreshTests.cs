namespace CampaignsGen.Tool.Tests.Refreshing;

public class RefreshTests
{
    [Fact]
    public async Task An_unchanged_document_stays_as_it_is()
    {
        using Served served = new();
        var before = served.Project.Files;

        Assert.Equal("spec/pets.yaml is unchanged.", (await served.Project.RunAsync("refresh")).Expect(0));

        Assert.Equal(before, served.Project.Files);
    }

    [Fact]
    public async Task A_change_that_breaks_nobody_is_written()
    {
        using Served served = new() { Body = Documents.More };

        Assert.Equal(
            """
            spec/pets.yaml(17,5): info CGN3020: Operation 'GET /owners' was added
            spec/pets.yaml was written: 1 for information.
            """,
            (await served.Project.RunAsync("refresh")).Expect(0)
        );

        Assert.Equal(Documents.More, served.Project.Read("spec/pets.yaml"));
        Assert.Equal(Documents.Pets, served.Project.Read("spec/pets.baseline.yaml"));
    }

    [Fact]
    public async Task A_comment_is_written_too()
    {
        using Served served = new() { Body = Documents.Pets + "# a comment\n" };

        Assert.Equal(
            "spec/pets.yaml was written; nothing in it changes the client.",
            (await served.Project.RunAsync("refresh", "spec/pets.yaml")).Expect(0)
        );

        Assert.Equal(served.Body, served.Project.Read("spec/pets.yaml"));
    }

    [Fact]
    public async Task A_change_that_breaks_callers_is_shown_and_not_written_until_it_is_accepted()
    {
        using Served served = new() { Body = Documents.Less };
        var before = served.Project.Files;

        string shown = (await served.Project.RunAsync("refresh")).Expect(1);

        Assert.Equal(before, served.Project.Files);
        Assert.Equal(
            """
            spec/pets.yaml(4,3): warning CGN3001: Operation 'POST /pets' was removed, so its method no longer exists. To fix this, restore what the baseline has, or run the target UpdateOpenApiBaseline to accept the change.
            spec/pets.yaml was not written: 1 warning. To write it all the same, use --accept.
            """,
            shown
        );

        string accepted = (await served.Project.RunAsync("refresh", "--accept")).Expect(0);

        Assert.EndsWith(
            "spec/pets.yaml was written: 1 warning. Updated spec/pets.baseline.yaml.",
            accepted,
            StringComparison.Ordinal
        );
        Assert.Equal(Documents.Less, served.Project.Read("spec/pets.yaml"));
        Assert.Equal(Documents.Less, served.Project.Read("spec/pets.baseline.yaml"));
    }

    [Fact]
    public async Task A_rule_that_the_project_turns_off_breaks_nobody()
    {
        using Served served = new() { Body = Documents.Less };
        served.Project.Write(
            ".editorconfig",
            "root = true\n[spec/pets.yaml]\nopenapi_diagnostic.CGN3001.severity = none\n"
        );

        (await served.Project.RunAsync("refresh")).Expect(0);

        Assert.Equal(Documents.Less, served.Project.Read("spec/pets.yaml"));
    }

    [Theory]
    [InlineData(Documents.Html, "CGN1002: The document is not an OpenAPI document: it is an HTML page")]
    [InlineData("openapi: [", "CGN1001")]
    public async Task Something_else_than_a_document_is_refused_even_when_accepted(string body, string message)
    {
        using Served served = new() { Body = body };
        var before = served.Project.Files;

        ToolRun run = await served.Project.RunAsync("refresh", "--accept");

        run.Expect(2);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, served.Project.Files);
    }

    [Fact]
    public async Task A_document_that_was_deleted_comes_back()
    {
        using Served served = new();
        File.Delete(served.Project.PathOf("spec/pets.yaml"));

        (await served.Project.RunAsync("refresh")).Expect(0);

        Assert.Equal(Documents.Pets, served.Project.Read("spec/pets.yaml"));
    }

    [Fact]
    public async Task Without_a_source_there_is_nothing_to_download()
    {
        using TestProject project = new("""<OpenApiClient Include="pets.yaml" />""");
        project.Write("pets.yaml", Documents.Pets);

        ToolRun run = await project.RunAsync("refresh");

        run.Expect(2);
        Assert.Equal(
            "error: The project 'Acme.csproj' has no OpenApiClient with a Source. 'campaignsgen add URL' stores it; to store it by hand, add Source=\"https://…\" to the item.",
            run.Errors
        );
    }

    /// <summary>A project whose document a server has.</summary>
    private sealed class Served : IDisposable
    {
        private readonly LoopbackServer server;

        public Served()
        {
            server = LoopbackServer.Of(() => Body);
            Project = new TestProject(
                $"""<OpenApiClient Include="spec/pets.yaml" Baseline="spec\pets.baseline.yaml" Source="{server.Address}/pets.yaml" />"""
            );
            Project.Write("spec/pets.yaml", Documents.Pets).Write("spec/pets.baseline.yaml", Documents.Pets);
        }

        public string Body { get; init; } = Documents.Pets;

        public TestProject Project { get; }

        public void Dispose()
        {
            server.Dispose();
            Project.Dispose();
        }
    }
}
