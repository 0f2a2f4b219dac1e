using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using CampaignsGen;
using CampaignsGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TestKit;

/// <summary>Represents a run of the generator for a project in memory.</summary>
public sealed class GeneratorRun
{
    private static readonly ImmutableArray<MetadataReference> RuntimeReferences =
    [
        MetadataReference.CreateFromFile(typeof(ApiException).Assembly.Location),
        .. Assemblies(static name =>
            name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) && !IsOfResilience(name)
        ),
    ];

    /// <summary>The initial compilation of each project. Those created from one share what the compiler reads of its references.</summary>
    private static readonly CSharpCompilation WithRuntime = Empty([.. Net100.References.All, .. RuntimeReferences]);

    private static readonly CSharpCompilation WithoutRuntime = Empty(Net100.References.All);

    /// <summary>
    /// Gets references to Microsoft.Extensions.Http.Resilience and its dependencies, for tests that have them in their output.
    /// </summary>
    public static ImmutableArray<MetadataReference> ResilienceReferences { get; } = [.. Assemblies(IsOfResilience)];

    /// <summary>Gets references to ASP.NET Core, for tests that have it in their output.</summary>
    public static ImmutableArray<MetadataReference> WebReferences { get; } =
    [
        .. Assemblies(static name =>
            name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
            || name == "Microsoft.Net.Http.Headers.dll"
        ),
    ];

    /// <summary>Gets references to OpenTelemetry, for tests that have it in their output.</summary>
    public static ImmutableArray<MetadataReference> TelemetryReferences { get; } =
    [.. Assemblies(static name => name.StartsWith("OpenTelemetry", StringComparison.Ordinal))];

    private GeneratorRun(GeneratorDriver driver, Compilation compilation, ImmutableArray<Diagnostic> diagnostics)
    {
        Driver = driver;
        Compilation = compilation;
        Diagnostics = diagnostics;
    }

    /// <summary>Gets the driver after the run, which can run again for a changed project.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>Gets the project with the emitted code.</summary>
    public Compilation Compilation { get; }

    /// <summary>Gets the diagnostics of the generator and, for the documents of the first run, of its analyzer.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Gets the emitted sources by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources =>
        Driver
            .GetRunResult()
            .Results.Single()
            .GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Gets the warnings and errors of the compiler, except those about missing documentation.</summary>
    public IReadOnlyList<Diagnostic> CompilerDiagnostics =>
        [.. Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>Runs the generator for <paramref name="documents"/> in a project with <paramref name="code"/>.</summary>
    public static GeneratorRun Of(IReadOnlyList<TestDocument> documents, string code = "") =>
        Of(Project(code), documents);

    public static GeneratorRun Of(Compilation project, IReadOnlyList<TestDocument> documents)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new OpenApiClientGenerator().AsSourceGenerator()],
            Files(documents),
            (CSharpParseOptions)project.SyntaxTrees.First().Options,
            new TestOptionsProvider(documents),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );
        return Of(driver, project, Review(project, documents));
    }

    /// <summary>Runs <paramref name="driver"/> again.</summary>
    public static GeneratorRun Of(GeneratorDriver driver, Compilation project) => Of(driver, project, []);

    private static GeneratorRun Of(GeneratorDriver driver, Compilation project, ImmutableArray<Diagnostic> review)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(
            project,
            out Compilation compilation,
            out ImmutableArray<Diagnostic> diagnostics
        );
        return new GeneratorRun(driver, compilation, diagnostics.AddRange(review));
    }

    /// <summary>Returns the files. The compiler gets each path once.</summary>
    private static IEnumerable<AdditionalText> Files(IReadOnlyList<TestDocument> documents) =>
        documents.DistinctBy(static document => document.Path).Select(static document => document.AdditionalText);

    private static ImmutableArray<Diagnostic> Review(Compilation project, IReadOnlyList<TestDocument> documents)
    {
        AnalyzerOptions options = new([.. Files(documents)], new TestOptionsProvider(documents));
        return project
            .WithAnalyzers([new SpecReviewAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync()
            .GetAwaiter()
            .GetResult();
    }

    /// <summary>Creates a library project on .NET 10 that references the runtime package and has all warnings enabled.</summary>
    public static CSharpCompilation Project(
        string code = "",
        LanguageVersion languageVersion = LanguageVersion.Latest,
        bool withRuntime = true
    )
    {
        CSharpParseOptions parse = new(languageVersion, DocumentationMode.Diagnose);
        return (withRuntime ? WithRuntime : WithoutRuntime).AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(code, parse, "Project.cs")
        );
    }

    private static CSharpCompilation Empty(IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create(
            "Project",
            [],
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                warningLevel: 9999,
                // The SDK also suppresses CS1701: packages for an older .NET reference its assemblies.
                specificDiagnosticOptions:
                [
                    new("CS1591", ReportDiagnostic.Suppress),
                    new("CS1701", ReportDiagnostic.Suppress),
                ]
            )
        );

    private static bool IsOfResilience(string name) =>
        name.Contains("Resilience", StringComparison.Ordinal) || name.StartsWith("Polly.", StringComparison.Ordinal);

    private static IEnumerable<MetadataReference> Assemblies(Func<string, bool> isWanted) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => isWanted(Path.GetFileName(path)))
            .Select(path => MetadataReference.CreateFromFile(path));
}
