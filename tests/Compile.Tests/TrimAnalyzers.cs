using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Compile.Tests;

/// <summary>What the compiler says, and the SDK's analyzers of code that is trimmed or compiled ahead of time, all of them turned on.</summary>
internal static class TrimAnalyzers
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. Assembly
            .LoadFrom(Path.Combine(AppContext.BaseDirectory, "ILLink.RoslynAnalyzer.dll"))
            .GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly CompilationWithAnalyzersOptions Options = new(
        new AnalyzerOptions([], new Enabled()),
        onAnalyzerException: null,
        concurrentAnalysis: false,
        logAnalyzerExecutionTime: false
    );

    /// <summary>Both in one pass, since each would bind every line again.</summary>
    public static async Task<IEnumerable<Diagnostic>> CompileAsync(Compilation compilation)
    {
        ImmutableArray<Diagnostic> diagnostics = await new CompilationWithAnalyzers(
            compilation,
            Analyzers,
            Options
        ).GetAllDiagnosticsAsync();
        return diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    private sealed class Enabled : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Switches();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Switches : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key
                is "build_property.EnableTrimAnalyzer"
                    or "build_property.EnableAotAnalyzer"
                    or "build_property.EnableSingleFileAnalyzer"
                ? "true"
                : null;
            return value is not null;
        }
    }
}
