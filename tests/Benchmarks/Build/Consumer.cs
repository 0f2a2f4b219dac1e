using System.Globalization;
using System.Text.RegularExpressions;

namespace Benchmarks.Build;

/// <summary>A project outside the repository, whose compilation is timed.</summary>
internal sealed partial class Consumer
{
    /// <param name="root">The folder for projects.</param>
    /// <param name="name">What tables call it.</param>
    /// <param name="folder">The name of its own folder.</param>
    /// <param name="items">What it references and compiles beside its own Program.cs.</param>
    public Consumer(string root, string name, string folder, string items)
    {
        Name = name;
        Folder = Path.Combine(root, folder);
        Directory.CreateDirectory(Folder);
        File.WriteAllText(ProgramFile, "System.Console.WriteLine(\"Hello\");\n");
        File.WriteAllText(
            Path.Combine(Folder, folder + ".csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """
        );
    }

    public string Name { get; }

    public string Folder { get; }

    private string ProgramFile => Path.Combine(Folder, "Program.cs");

    /// <summary>Restores and builds it for the first time; null where the build took longer than <paramref name="limit"/>.</summary>
    public ChildResult? Prepare(CompilerServer server, TimeSpan limit, params IEnumerable<string> arguments)
    {
        ChildProcess.Run(ChildProcess.DotNet, Folder, ["restore", "--nologo"]);
        return Build(server, limit, arguments);
    }

    /// <summary>Changes its code and builds it.</summary>
    /// <returns>What the task Csc took, in milliseconds.</returns>
    public double Compile(CompilerServer server)
    {
        File.SetLastWriteTimeUtc(ProgramFile, DateTime.UtcNow);
        string output = Build(server, ChildProcess.Limit, ["-clp:PerformanceSummary"])?.Output ?? "";
        return CscLine().Match(output) is { Success: true } line
            ? double.Parse(line.Groups["ms"].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The build of '{Folder}' tells no time of one Csc task:\n{output}");
    }

    private ChildResult? Build(CompilerServer server, TimeSpan limit, IEnumerable<string> arguments) =>
        ChildProcess.TryRun(
            ChildProcess.DotNet,
            Folder,
            ["build", "--no-restore", "--nologo", "-tl:off", .. server.Arguments, .. arguments],
            limit
        );

    [GeneratedRegex(@"^\s*(?<ms>\d+) ms\s+Csc\s+1 calls\s*$", RegexOptions.Multiline)]
    private static partial Regex CscLine();
}
