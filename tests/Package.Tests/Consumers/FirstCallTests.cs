using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>The first call of the README, with its files as they stand there, and what the page on errors prints.</summary>
public sealed partial class FirstCallTests
{
    private const string Published = "http://127.0.0.1:5080";
    private const string Key = "    ApiKey = Environment.GetEnvironmentVariable(\"TODOS_API_KEY\"),\n";

    private static readonly string Readme = Read("README.md");
    private static readonly string Errors = Read("docs", "errors.md");

    [Fact]
    public async Task It_is_answered()
    {
        await using TodosServer server = await TodosServer.StartAsync();
        ConsumerProject project = await CreateAsync("FirstCall", server.Address);
        project.WithFile("Program.cs", "using CampaignsGen;\n" + Block(Readme, "csharp") + Block(Errors, "csharp"));

        (await project.BuildAsync()).ShouldSucceed();
        ProcessResult run = await Processes.RunAsync(
            Processes.DotNet,
            project.Folder,
            new Dictionary<string, string> { ["TODOS_API_KEY"] = "any" },
            Path.Combine("bin", "Debug", "net10.0", "FirstCall.dll")
        );

        string printed = Following(Readme, "csharp") + Following(Errors, "csharp");
        Assert.Equal(
            printed.Replace(Published, server.Address, StringComparison.Ordinal),
            run.ShouldSucceed().Output.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task Without_a_key_it_does_not_compile()
    {
        ConsumerProject project = await CreateAsync("FirstCallWithoutKey", Published);
        string program = Block(Readme, "csharp");
        Assert.Contains(Key, program);
        project.WithFile("Program.cs", program.Replace(Key, "", StringComparison.Ordinal));

        ProcessResult build = (await project.BuildAsync()).ShouldFail();

        Assert.Contains(Message().Match(Readme).Value, build.Output);
    }

    private static async Task<ConsumerProject> CreateAsync(string name, string address)
    {
        string document = Read("samples", "Todos", "todos.yaml");
        Assert.Contains(Published, document);
        XElement item = Assert.Single(XElement.Parse(Block(Readme, "xml")).Elements());
        ConsumerProject project = await ConsumerProject.CreateAsync(name, "net10.0");
        return project
            .WithFile("todos.yaml", document.Replace(Published, address, StringComparison.Ordinal))
            .WithItem(
                item.Name.LocalName,
                item.Attribute("Include")!.Value,
                [.. item.Attributes().Where(static attribute => attribute.Name != "Include")]
            );
    }

    private static string Read(params string[] path) =>
        File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n");

    /// <summary>The first block of the language.</summary>
    private static string Block(string page, string language) =>
        Regex
            .Match(page, $"^```{language}\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)
            .Groups[1]
            .Value;

    /// <summary>What is printed: the block without a language after the first one of the language.</summary>
    private static string Following(string page, string language)
    {
        string rest = page[(page.IndexOf(Block(page, language), StringComparison.Ordinal))..];
        return Printed().Match(rest).Groups[1].Value;
    }

    [GeneratedRegex("\n\n```\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Printed();

    [GeneratedRegex(@"^Program\.cs\(.*$", RegexOptions.Multiline)]
    private static partial Regex Message();
}
