using System.Text;
using CampaignsGen.Tool.Commands;
using CampaignsGen.Tool.Reporting;

namespace CampaignsGen.Tool.Tests.Support;

/// <summary>A project in a folder of its own, over which the tool runs in this process.</summary>
internal sealed class TestProject : IDisposable
{
    private static readonly UTF8Encoding NoMark = new(false);

    public TestProject(string items = "", string? text = null)
    {
        Folder = Directory.CreateTempSubdirectory("CampaignsGen.Tool.Tests.").FullName;
        // Keeps what may lie above out of the project.
        foreach (
            string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"]
        )
        {
            Write(name, "<Project />");
        }

        Write(".editorconfig", "root = true\n");
        // The SDK looks for configuration files above files of C#.
        Write("Program.cs", "");
        Write(
            "Acme.csproj",
            text
                ?? $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="CampaignsGen" Version="0.1.0" />
                    {items}
                  </ItemGroup>
                </Project>

                """
        );
    }

    public string Folder { get; }

    public string ProjectText => Read("Acme.csproj");

    /// <summary>All files with what is in them, to see that nothing changed.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Directory
            .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(
                file => Path.GetRelativePath(Folder, file),
                file => Convert.ToHexString(File.ReadAllBytes(file))
            );

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public TestProject Write(string name, string text, Encoding? encoding = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text, encoding ?? NoMark);
        return this;
    }

    /// <summary>Runs the tool in the folder of the project.</summary>
    public Task<ToolRun> RunAsync(params string[] arguments) => RunAsync(CancellationToken.None, arguments);

    public async Task<ToolRun> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter errors = new() { NewLine = "\n" };
        ToolConsole console = new(
            ToolConsole.Of(output, isRedirected: true),
            ToolConsole.Of(errors, isRedirected: true),
            Folder
        );
        int code = await CommandLine.RunAsync(arguments, console, cancellationToken);
        return new ToolRun(code, Trimmed(output), Trimmed(errors));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Trimmed(StringWriter writer) =>
        string.Join('\n', writer.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()))
            .Trim('\n');
}

/// <summary>What a run of the tool left behind.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    /// <summary>The output, when the exit code is the expected one.</summary>
    public string Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"The exit code is {ExitCode} and not {exitCode}:\n{Output}\n{Errors}");
        return Output;
    }
}
