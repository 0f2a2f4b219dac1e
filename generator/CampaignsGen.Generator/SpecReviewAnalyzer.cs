using System.Collections.Immutable;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CampaignsGen.Generator;

/// <summary>Reports violations of OpenAPI rules in a client's document that the reader does not detect itself: CGN1007.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecReviewAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => SpecReview.Rules;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        AnalyzerConfigOptionsProvider options = context.Options.AnalyzerConfigOptionsProvider;
        DocumentSeverities? severities = DocumentSeverities.From(context.AdditionalFile, options);
        EquatableArray<SpecInput> inputs = SpecInput
            .AllFrom(context.AdditionalFile, options, context.CancellationToken)
            .ToEquatableArray();
        if (inputs.Count == 0 || SpecReview.IsRaised(severities))
        {
            return;
        }

        Collected<DocumentText> others = new(
            context
                .Options.AdditionalFiles.Select(file => OtherDocuments.From(file, context.CancellationToken))
                .OfType<DocumentText>()
                .ToEquatableArray()
        );
        IEnumerable<SpecSources> sources = inputs.Select(input =>
            SpecSources.From(input, others.Items, context.CancellationToken)
        );
        SpecReport report = new(new(inputs), others)
        {
            Severities = new((severities is null ? [] : new[] { severities }).ToEquatableArray()),
            Findings = new(sources.Select(one => SpecReview.Of(one, context.CancellationToken)).ToEquatableArray()),
        };
        report.Send(context.ReportDiagnostic, context.CancellationToken);
    }
}
