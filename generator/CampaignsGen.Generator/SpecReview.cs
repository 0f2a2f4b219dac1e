using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator;

/// <summary>Returns the diagnostics of Microsoft.OpenApi for a client's document in addition to our own.</summary>
/// <remarks>
/// The review takes longer than generating the client and is only informational. So it is done by an analyzer, which the
/// compiler does not run in a build unless the severity of its rules is raised. The compiler does not take into account an
/// <c>.editorconfig</c> that raises the severity for a document; such a document is reviewed by the generator.
/// </remarks>
internal static class SpecReview
{
    // An analyzer is called for the same text many times.
    private static readonly ConditionalWeakTable<SourceText, Reviewed> Known = new();

    public static ImmutableArray<DiagnosticDescriptor> Rules { get; } =
        ImmutableArray.Create(ReadingDiagnostics.RuleBroken);

    /// <summary>Determines whether the generator reports the diagnostics.</summary>
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
            new(sources.Input.Path, sources.Input.Options),
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
