using System.Collections.Immutable;
using System.Globalization;
using Benchmarks.Measuring;
using CampaignsGen.Analyzers;
using CampaignsGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Benchmarks.Build;

/// <summary>What the analyzers of code take in a large project of which a few files speak of a client.</summary>
internal static class AnalysisTable
{
    private const int Files = 1_000;
    private const int FilesWithClient = 20;
    private const int WarmUpRounds = 2;
    private const int Turns = 7;

    public static Table Run()
    {
        Compilation project = Project();
        (string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)[] rivals =
        [
            ("an analyzer that does nothing", [new Nothing()]),
            ("those of CampaignsGen", Ours()),
        ];
        Dictionary<string, List<double>> times = rivals.ToDictionary(
            static rival => rival.Name,
            static _ => new List<double>()
        );
        Rounds.Run(WarmUpRounds, rivals, rival => Analyze(project, rival.Analyzers));
        Rounds.Run(Turns, rivals, rival => times[rival.Name].Add(Analyze(project, rival.Analyzers)));
        int characters = project.SyntaxTrees.Sum(static tree => tree.Length);
        return new Table(
            "The analyzers of code, milliseconds",
            ["of their own"],
            [.. rivals.Select(rival => new TableRow(rival.Name, Figure.Of(Cost.Quartile(times[rival.Name]))))]
        )
        {
            Note =
                $"{Figure.Whole(Files)} files, {Figure.Of(characters / 1e6)} million characters with the client, of which "
                + $"{FilesWithClient} make one and call it; warm, on one thread, by the compiler's own telemetry. Whoever asks "
                + "first for a type of the project pays for the table of them, which the compiler asks for as well.",
        };
    }

    private static double Analyze(Compilation project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // A copy knows nothing of what was asked of the other.
        CompilationWithAnalyzers run = project
            .Clone()
            .WithAnalyzers(
                analyzers,
                new CompilationWithAnalyzersOptions(
                    new AnalyzerOptions([]),
                    onAnalyzerException: null,
                    concurrentAnalysis: false,
                    logAnalyzerExecutionTime: true
                )
            );
        AnalysisResult result = run.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        return result.AnalyzerTelemetryInfo.Values.Sum(static info => info.ExecutionTime.TotalMilliseconds);
    }

    private static ImmutableArray<DiagnosticAnalyzer> Ours() =>
        [
            .. typeof(ClientAnalyzer)
                .Assembly.GetTypes()
                .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];

    private static Compilation Project()
    {
        Compilation project = Drivers.Project("class Program;");
        Drivers
            .Create(new OpenApiClientGenerator(), BuildDocument.Campaigns)
            .RunGeneratorsAndUpdateCompilation(project, out Compilation withClient, out _);
        var options = (CSharpParseOptions)project.SyntaxTrees.First().Options;
        return withClient.AddSyntaxTrees(
            Enumerable
                .Range(0, Files)
                .Select(i =>
                    CSharpSyntaxTree.ParseText(
                        i < FilesWithClient ? WithClient(i) : Ordinary(i),
                        options,
                        $"File{i.ToString(CultureInfo.InvariantCulture)}.cs"
                    )
                )
        );
    }

    private static string WithClient(int i) =>
        $$"""
            using {{BuildDocument.Namespace}};

            internal sealed class Caller{{i}}(System.Net.Http.HttpClient httpClient, string key)
            {
                public async System.Threading.Tasks.Task<string> CallAsync()
                {
                    var options = new {{BuildDocument.ClientName}}Options { ApiKey = key, Tenant = "acme" };
                    var client = new {{BuildDocument.ClientName}}(httpClient, options);
                    Campaign campaign = await client.ModifyCampaignAsync(System.Guid.NewGuid(), new ModifyCampaignRequest());
                    return campaign.State.Value;
                }
            }
            """;

    private static string Ordinary(int i) =>
        $"namespace Ordinary;\n\ninternal sealed class Class{i}\n{{\n"
        + string.Concat(
            Enumerable
                .Range(0, 14)
                .Select(static method =>
                    $$"""
                            public int Method{{method}}(System.Collections.Generic.List<int> numbers, string text)
                            {
                                var seen = new System.Collections.Generic.HashSet<int>(numbers);
                                foreach (int number in numbers)
                                {
                                    text = text.Insert(0, number.ToString());
                                }

                                return seen.Count + text.Length;
                            }

                        """
                )
        )
        + "}\n";

#pragma warning disable RS1036, RS1041 // It is no analyzer that a compiler loads.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Nothing : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("NONE", "Nothing", "Nothing", "None", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSemanticModelAction(static _ => { });
        }
    }
#pragma warning restore RS1036, RS1041
}
