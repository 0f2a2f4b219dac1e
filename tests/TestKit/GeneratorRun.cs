using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using CampaignsGen;
using CampaignsGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TestKit;

/// <summary>One run of the generator over a project that exists in memory only.</summary>
public sealed class GeneratorRun
{
    private static readonly ImmutableArray<MetadataReference> RuntimeReferences =
    [
        MetadataReference.CreateFromFile(typeof(ApiException).Assembly.Location),
        .. Assemblies(static name =>
            name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) && !IsOfResilience(name)
        ),
    ];

    /// <summary>What each project starts as: those that stem from one share what the compiler reads of its references.</summary>
    private static readonly CSharpCompilation WithRuntime = Empty([.. Net100.References.All, .. RuntimeReferences]);

    private static readonly CSharpCompilation WithoutRuntime = Empty(Net100.References.All);

    /// <summary>Microsoft.Extensions.Http.Resilience and what it stands on, for tests that have it beside them.</summary>
    public static ImmutableArray<MetadataReference> ResilienceReferences { get; } = [.. Assemblies(IsOfResilience)];

    /// <summary>ASP.NET Core, for tests that have it beside them.</summary>
    public static ImmutableArray<MetadataReference> WebReferences { get; } =
    [
        .. Assemblies(static name =>
            name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
            || name == "Microsoft.Net.Http.Headers.dll"
        ),
    ];

    /// <summary>OpenTelemetry, for tests that have it beside them.</summary>
    public static ImmutableArray<MetadataReference> TelemetryReferences { get; } =
    [.. Assemblies(static name => name.StartsWith("OpenTelemetry", StringComparison.Ordinal))];

    private GeneratorRun(GeneratorDriver driver, Compilation compilation, ImmutableArray<Diagnostic> diagnostics)
    {
        Driver = driver;
        Compilation = compilation;
        Diagnostics = diagnostics;
    }

    /// <summary>The driver after the run, to be run again on a changed project.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>The project with what was emitted.</summary>
    public Compilation Compilation { get; }

    /// <summary>What the generator and, for the documents of the first run, its analyzer reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What was emitted, by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources =>
        Driver
            .GetRunResult()
            .Results.Single()
            .GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>What the compiler says of the whole, warnings as well, but for missing documentation.</summary>
    public IReadOnlyList<Diagnostic> CompilerDiagnostics =>
        [.. Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>Runs the generator over <paramref name="documents"/> beside <paramref name="code"/>.</summary>
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

    /// <summary>Runs <paramref name="driver"/> once more.</summary>
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

    /// <summary>The compiler hears of one path once.</summary>
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

    /// <summary>A library project on .NET 10 with the runtime package, everything turned on that may warn.</summary>
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
                // The SDK suppresses CS1701 too: packages of an older .NET name its assemblies.
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
