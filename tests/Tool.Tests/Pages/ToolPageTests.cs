using TestKit;

namespace CampaignsGen.Tool.Tests.Pages;

/// <summary>What <c>docs/tool.md</c> shows is what the tool says.</summary>
public class ToolPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs", "tool.md"));

    [Fact]
    public async Task Its_outputs_are_the_tools()
    {
        string body = Documents.Pets;
        using LoopbackServer server = LoopbackServer.Of(() => body);
        using TestProject project = new();
        project.Write("pets.yaml", Documents.Pets).Write("spec/pets.baseline.yaml", Documents.Pets);

        AssertShown(await project.RunAsync("list", "pets.yaml"));
        AssertShown(await project.RunAsync("add", server.Address + "/pets.yaml"));
        project.Write(
            "Acme.csproj",
            project.ProjectText.Replace(
                " Source=",
                " Baseline=\"spec/pets.baseline.yaml\" Source=",
                StringComparison.Ordinal
            )
        );
        body = Documents.Less;
        AssertShown(await project.RunAsync("refresh"));
        string accepted = (await project.RunAsync("refresh", "--accept")).Expect(0);
        Assert.Contains(accepted.Split('\n')[^1], Page, StringComparison.Ordinal);

        project.Write("spec/pets.yaml", Documents.Pets);
        body = Documents.More;
        AssertShown(await project.RunAsync("refresh"));

        project.Write("spec/pets.yaml", Documents.Warned).Write("spec/pets.baseline.yaml", Documents.Warned);
        AssertShown(await project.RunAsync("check"));
    }

    private static void AssertShown(ToolRun run) =>
        Assert.Contains($"```\n{run.Output}\n```", Page, StringComparison.Ordinal);
}
