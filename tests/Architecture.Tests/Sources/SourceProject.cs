using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestKit;

namespace Architecture.Tests.Sources;

/// <summary>A project as its sources say it is: parsed, and bound, so that each name is known for what it means.</summary>
internal sealed class SourceProject
{
    // What ImplicitUsings gives, and the symbols of the newest target.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Options = new(
        LanguageVersion.Latest,
        DocumentationMode.Parse,
        preprocessorSymbols: ["NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]
    );

    private readonly Dictionary<SyntaxTree, SourceFile> byTree;

    /// <param name="folder">Where its sources are.</param>
    /// <param name="linked">Files of another project that it compiles too.</param>
    /// <param name="known">The project of ours to whose assembly it refers.</param>
    private SourceProject(string folder, string[]? linked = null, string? known = null)
    {
        Files =
        [
            .. Directory
                .EnumerateFiles(Path.Combine(RepositoryPaths.Root, folder), "*.cs", SearchOption.AllDirectories)
                .Where(file => !IsBuildOutput(file))
                .Order(StringComparer.Ordinal)
                .Select(file => SourceFile.Read(folder, file, Options)),
        ];
        byTree = Files.ToDictionary(file => file.Tree);
        Compilation = CSharpCompilation.Create(
            Path.GetFileName(folder),
            [CSharpSyntaxTree.ParseText(ImplicitUsings, Options), .. byTree.Keys, .. (linked ?? []).Select(Parsed)],
            References(known),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)
        );
    }

    internal static SourceProject Generator { get; } = new("generator/CampaignsGen.Generator");

    internal static SourceProject Runtime { get; } = new("runtime/CampaignsGen.Runtime");

    internal static SourceProject Analyzers { get; } =
        new("generator/CampaignsGen.Analyzers", ["generator/CampaignsGen.Generator/Diagnostics/DiagnosticText.cs"]);

    internal static SourceProject Tool { get; } = new("generator/CampaignsGen.Tool", known: "CampaignsGen.Generator");

    internal IReadOnlyList<SourceFile> Files { get; }

    internal CSharpCompilation Compilation { get; }

    /// <summary>The file that declares a symbol; null where another assembly does.</summary>
    internal SourceFile? Declaring(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is [var first, ..] ? byTree.GetValueOrDefault(first.SyntaxTree) : null;

    /// <summary>The file of a location.</summary>
    internal SourceFile FileOf(Location location) => byTree[location.SourceTree!];

    private static SyntaxTree Parsed(string path) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(RepositoryPaths.Root, path)), Options);

    private static bool IsBuildOutput(string file)
    {
        string path = file.Replace('\\', '/');
        return path.Contains("/obj/", StringComparison.Ordinal) || path.Contains("/bin/", StringComparison.Ordinal);
    }

    private static IEnumerable<MetadataReference> References(string? known) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                !Path.GetFileName(path).StartsWith("CampaignsGen.", StringComparison.Ordinal)
                || Path.GetFileNameWithoutExtension(path) == known
            )
            .Select(path => MetadataReference.CreateFromFile(path));
}
