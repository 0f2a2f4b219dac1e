using System.Collections.Immutable;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CampaignsGen.Generator;

/// <summary>Says which rules of OpenAPI a client's document breaks without harm to the client: CGN1007 and CGN1008.</summary>
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
        if (
            SpecReview.IsRaised(severities)
            || SpecInput.From(context.AdditionalFile, options, context.CancellationToken) is not { } input
        )
        {
            return;
        }

        ImmutableArray<ReferencedText> others = context
            .Options.AdditionalFiles.Select(file => OtherDocuments.From(file, context.CancellationToken))
            .OfType<ReferencedText>()
            .ToImmutableArray();
        SpecFindings findings = SpecReview.Of(
            SpecSources.From(input, others, context.CancellationToken),
            context.CancellationToken
        );
        SpecReport.Send(
            context.ReportDiagnostic,
            ImmutableArray.Create(findings),
            ImmutableArray.Create(input),
            others,
            severities is null ? ImmutableArray<DocumentSeverities>.Empty : ImmutableArray.Create(severities),
            context.CancellationToken
        );
    }
}
