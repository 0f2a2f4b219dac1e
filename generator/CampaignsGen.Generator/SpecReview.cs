using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator;

/// <summary>What Microsoft.OpenApi says of a client's document beside our own reading.</summary>
/// <remarks>
/// It takes longer than all that makes the client, and is for information. So it is an analyzer's to say, which the compiler
/// leaves alone in a build as long as nobody has raised its rules; only a document for which an <c>.editorconfig</c>
/// raises them, which the compiler does not see, is reviewed by the generator.
/// </remarks>
internal static class SpecReview
{
    // An analyzer is asked about the same text again and again.
    private static readonly ConditionalWeakTable<SourceText, Reviewed> Known = new();

    public static ImmutableArray<DiagnosticDescriptor> Rules { get; } =
        ImmutableArray.Create(ReadingDiagnostics.RuleBroken);

    /// <summary>Whether the generator says it.</summary>
    public static bool IsRaised(DocumentSeverities? severities) =>
        severities is not null
        && Rules.Any(rule => severities.Of(rule.Id) is ReportDiagnostic.Error or ReportDiagnostic.Warn);

    public static SpecFindings Of(SpecSources sources, CancellationToken cancellationToken)
    {
        SourceText text = sources.Input.Text;
        if (Known.TryGetValue(text, out Reviewed known) && known.Sources == sources)
        {
            return known.Findings;
        }

        SpecFindings findings = new(
            sources.Input.Path,
            DocumentReader.Review(
                sources.Input.Document,
                sources.Others,
                sources.Input.Options.Choice,
                cancellationToken
            )
        );
        Known.Remove(text);
        Known.GetValue(text, _ => new Reviewed(sources, findings));
        return findings;
    }

    private sealed record Reviewed(SpecSources Sources, SpecFindings Findings);
}
