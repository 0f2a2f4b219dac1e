namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>A console program with the package and the document, and nothing else.</summary>
public class ConsoleTests
{
    private const string Program = """
        using Acme.Campaigns;

        using var http = new HttpClient();
        var key = Environment.GetEnvironmentVariable("CAMPAIGNS_API_KEY") ?? $"eght_{Guid.NewGuid():N}";
        ICampaignsClient campaigns = new CampaignsClient(
            http,
            new CampaignsClientOptions { ApiKey = key, Tenant = "acme", CustomerSite = "UK3" }
        );
        var request = new AddRecordsRequest
        {
            Records = [new AddRecordRequest { CrmRecordId = "C-1", Priority = RecordPriority.Low }],
        };
        Console.WriteLine(request.Records[0].Priority!.Value);
        Console.WriteLine(campaigns);
        """;

    [Fact]
    public async Task It_builds_and_runs_on_net10()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("ConsoleNet10", "net10.0");
        project.WithClient().WithFile("Program.cs", Program);

        ProcessResult build = (await project.BuildAsync()).ShouldSucceed();
        ProcessResult run = (await project.RunAsync("net10.0")).ShouldSucceed();

        Assert.DoesNotContain("warning", build.Output);
        Assert.Contains("LOW", run.Output);
        Assert.Contains("UK3", run.Output);
        Assert.DoesNotContain("eght_", run.Output);
    }

    [Fact]
    public async Task It_builds_with_the_package_only_through_another_project()
    {
        ConsumerProject library = await ConsumerProject.CreateAsync("Library", "net8.0");
        library.WithProperty("OutputType", "Library");
        ConsumerProject project = await ConsumerProject.CreateAsync("ConsoleThroughLibrary", "net10.0");
        project.ThroughAnother(library).WithClient().WithFile("Program.cs", Program);

        ProcessResult build = (await project.BuildAsync()).ShouldSucceed();

        Assert.DoesNotContain("warning", build.Output);
    }

    [Fact]
    public async Task It_builds_on_net8()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("ConsoleNet8", "net8.0");
        project.WithClient().WithFile("Program.cs", Program);

        ProcessResult build = (await project.BuildAsync()).ShouldSucceed();

        Assert.DoesNotContain("warning", build.Output);
    }

    [Theory]
    [InlineData("4.14.0")]
    [InlineData("5.9.0")]
    public async Task It_builds_with_the_compiler_of_another_sdk(string compiler)
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("Compiler" + compiler, "net8.0");
        project
            .WithClient()
            .WithPackage("Microsoft.Net.Compilers.Toolset", compiler)
            .WithProperty("RoslynCompilerType", "Custom")
            // Prints the compiler's own version, so that the test knows which one ran.
            .WithFile("Program.cs", "#error version\n" + Program);

        ProcessResult version = (await project.BuildAsync()).ShouldFail();
        ProcessResult build = (await project.WithFile("Program.cs", Program).BuildAsync()).ShouldSucceed();

        Assert.Contains($"Compiler version: '{compiler[..compiler.LastIndexOf('.')]}.", version.Output);
        Assert.DoesNotContain("warning", build.Output);
    }
}
