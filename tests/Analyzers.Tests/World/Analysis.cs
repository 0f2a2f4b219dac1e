using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests.World;

/// <summary>Runs analyzers as a compiler does.</summary>
internal static class Analysis
{
    /// <summary>What an analyzer reports of a project that compiles, in the order of the text.</summary>
    internal static Task<IReadOnlyList<Diagnostic>> OfAsync(
        DiagnosticAnalyzer analyzer,
        UserProject project,
        params AdditionalText[] files
    )
    {
        Assert.Empty(project.Errors);
        return OfAsync(analyzer, project.Compilation, files);
    }

    /// <summary>What an analyzer reports of a compilation, in the order of the text.</summary>
    internal static async Task<IReadOnlyList<Diagnostic>> OfAsync(
        DiagnosticAnalyzer analyzer,
        Compilation compilation,
        params AdditionalText[] files
    )
    {
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers([analyzer], new AnalyzerOptions([.. files]))
            .GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(
            diagnostics,
            static diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal)
        );
        return
        [
            .. diagnostics
                .Where(static diagnostic => diagnostic.Id.StartsWith("CGN", StringComparison.Ordinal))
                .OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    /// <summary>The code that a diagnostic points at.</summary>
    internal static string Code(this Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
