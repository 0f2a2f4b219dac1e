using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Compile.Tests;

/// <summary>The oldest project that a client may be emitted into: net8.0, C# 12.</summary>
internal static class OlderProject
{
    /// <summary>The runtime as built for net8.0 and the packages of version 8 beside it, which the build has listed.</summary>
    private static readonly MetadataReference[] Packages =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "net8.0.references.txt"))
            .Where(static path => !path.Contains("Microsoft.NETCore.App.Ref", StringComparison.OrdinalIgnoreCase))
            .Append(RuntimeOf("net8.0"))
            .Where(static path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && !IsOther(path))
            .Distinct()
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Older",
        references: [.. Net80.References.All, .. Packages],
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999,
            specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)]
        )
    );

    /// <summary>What the compiler says of emitted files, which are the same for every target.</summary>
    public static IEnumerable<Diagnostic> Compile(IReadOnlyDictionary<string, string> sources) =>
        Empty
            .AddSyntaxTrees(sources.Select(static file => CSharpSyntaxTree.ParseText(file.Value, Parse, file.Key)))
            .GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    /// <summary>The build of the runtime for a target, which lies beside the one that this test runs on.</summary>
    private static string RuntimeOf(string target)
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(
            TestKit.RepositoryPaths.Root,
            "runtime",
            "CampaignsGen.Runtime",
            "bin",
            configuration,
            target,
            "CampaignsGen.Runtime.dll"
        );
    }

    private static bool IsOther(string path) =>
        Path.GetFileName(path) == "CampaignsGen.Runtime.dll"
        && !path.Replace('\\', '/').Contains("/bin/", StringComparison.Ordinal);
}
