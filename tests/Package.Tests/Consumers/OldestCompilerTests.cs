using System.Runtime.InteropServices;

namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>
/// The oldest host that the package is for: Roslyn 4.8 on .NET 8, as in SDK 8.0.100. It is given the command line of a real build and
/// must write the same sources to the letter as the compiler of that build.
/// </summary>
public sealed class OldestCompilerTests
{
    /// <summary>A compiler of Roslyn 4.8: it runs the generators of a command line and writes what they add.</summary>
    private const string Host = """
        using System.Collections.Immutable;
        using System.Reflection;
        using System.Runtime.Loader;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CSharp;
        using Microsoft.CodeAnalysis.Diagnostics;
        using Microsoft.CodeAnalysis.Text;

        string folder = args[0];
        string output = args[1];
        CSharpCommandLineArguments line = CSharpCommandLineParser.Default.Parse(File.ReadAllLines(Path.Combine(folder, "csc.rsp")), folder, null);
        Console.WriteLine($"Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version} on {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}");

        AnalyzerConfigSet configs = AnalyzerConfigSet.Create(line.AnalyzerConfigPaths.Select(path => AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(path)), path)).ToArray());
        SyntaxTree[] trees = [.. line.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path), line.ParseOptions, file.Path))];
        CSharpCompilation compilation = CSharpCompilation.Create(
            line.CompilationName,
            trees,
            line.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference)),
            line.CompilationOptions);
        Loader loader = new();
        AnalyzerFileReference[] references = [.. line.AnalyzerReferences.Where(reference => reference.FilePath.Contains("campaignsgen", StringComparison.OrdinalIgnoreCase)).Select(reference => new AnalyzerFileReference(reference.FilePath, loader))];
        foreach (AnalyzerFileReference reference in references)
        {
            loader.AddDependencyLocation(reference.FullPath);
            reference.AnalyzerLoadFailed += (_, failure) => Console.WriteLine($"failed {failure.ErrorCode} {failure.Message}");
        }

        ImmutableArray<AdditionalText> files = [.. line.AdditionalFiles.Select(file => new FileText(file.Path))];
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            references.SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp)),
            files,
            line.ParseOptions,
            new Options(configs));
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> diagnostics);
        foreach (GeneratedSourceResult source in driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources))
        {
            File.WriteAllText(Path.Combine(output, source.HintName), source.SourceText.ToString());
        }

        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. references.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))];
        ImmutableArray<Diagnostic> found = await generated.WithAnalyzers(analyzers, new AnalyzerOptions(files, new Options(configs))).GetAllDiagnosticsAsync();
        foreach (Diagnostic diagnostic in diagnostics.Concat(found).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning || diagnostic.Id.StartsWith("AD")))
        {
            Console.WriteLine($"told {diagnostic}");
        }

        Console.WriteLine($"analyzers {analyzers.Length}");

        sealed class FileText(string path) : AdditionalText
        {
            public override string Path => path;
            public override SourceText GetText(CancellationToken cancellationToken = default)
            {
                using FileStream stream = File.OpenRead(path);
                return SourceText.From(stream);
            }
        }

        sealed class Loader : IAnalyzerAssemblyLoader
        {
            private readonly Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);

            public Loader() => AssemblyLoadContext.Default.Resolving += (context, name) =>
                paths.TryGetValue(name.Name!, out string? path) ? context.LoadFromAssemblyPath(path) : null;

            public void AddDependencyLocation(string fullPath)
            {
                foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(fullPath)!, "*.dll"))
                {
                    paths[Path.GetFileNameWithoutExtension(file)] = file;
                }
            }

            public Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.Default.LoadFromAssemblyPath(fullPath);
        }

        sealed class Options(AnalyzerConfigSet configs) : AnalyzerConfigOptionsProvider
        {
            public override AnalyzerConfigOptions GlobalOptions => new Values(configs.GlobalConfigOptions.AnalyzerOptions);
            public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);
            public override AnalyzerConfigOptions GetOptions(AdditionalText text) => Of(text.Path);
            private Values Of(string path) => new(configs.GetOptionsForSourcePath(path).AnalyzerOptions);
        }

        sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override IEnumerable<string> Keys => values.Keys;
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
        """;

    [Fact]
    public async Task It_writes_what_the_newest_writes()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("OldestCompilerUser", "net8.0");
        string written = Path.Combine(project.Folder, "written");
        project
            .WithClient()
            .WithProperty("EmitCompilerGeneratedFiles", "true")
            .WithProperty("CompilerGeneratedFilesOutputPath", written)
            .WithProperty("EnableDefaultCompileItems", "false")
            .WithProperty("ProvideCommandLineArgs", "true")
            .WithItem("Compile", "Program.cs")
            .WithFile("Program.cs", "System.Console.WriteLine();")
            .WithFile(
                "Directory.Build.targets",
                """
                <Project>
                  <Target Name="WriteArguments" AfterTargets="CoreCompile">
                    <WriteLinesToFile File="csc.rsp" Lines="@(CscCommandLineArgs)" Overwrite="true" />
                  </Target>
                </Project>
                """
            );
        (await project.BuildAsync()).ShouldSucceed();

        ConsumerProject host = await ConsumerProject.CreateAsync("OldestCompiler", "net8.0");
        host.WithPackage("Microsoft.CodeAnalysis.CSharp", "4.8.0")
            .WithProperty("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier)
            .WithProperty("SelfContained", "true")
            .WithFile("Program.cs", Host);
        (await host.BuildAsync()).ShouldSucceed();
        string other = Directory.CreateDirectory(Path.Combine(project.Folder, "other")).FullName;
        ProcessResult run = (await host.RunOwnAsync("net8.0", project.Folder, other)).ShouldSucceed();

        Assert.Contains("Roslyn 4.8.0.0 on .NET 8", run.Output);
        Assert.True(!run.Output.Contains("failed") && !run.Output.Contains("told"), run.Output);
        Assert.Matches("analyzers [1-9]", run.Output);
        Dictionary<string, string> expected = SourcesIn(written);
        Assert.True(expected.Count > 10);
        Assert.Equal(expected, SourcesIn(other));
    }

    private static Dictionary<string, string> SourcesIn(string folder) =>
        Directory
            .EnumerateFiles(folder, "Acme.*.cs", SearchOption.AllDirectories)
            .ToDictionary(static path => Path.GetFileName(path), File.ReadAllText);
}
