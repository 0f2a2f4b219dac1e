using System.Collections.Immutable;
using System.Text;
using CampaignsGen.Generator.Emission;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator;

/// <summary>Makes a client of each OpenAPI document that the project marks as an <c>OpenApiClient</c>.</summary>
/// <remarks>Wiring only: each step is named, and its result is equal to the last one's where nothing that matters changed.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class OpenApiClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<SpecInput> inputs = context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => SpecInput.From(pair.Left, pair.Right, cancellation)!)
            .Where(static input => input is not null)
            .WithTrackingName(Steps.SpecInput);

        IncrementalValueProvider<ImmutableArray<ReferencedText>> others = context
            .AdditionalTextsProvider.Select(static (file, cancellation) => OtherDocuments.From(file, cancellation)!)
            .Where(static document => document is not null)
            .Collect();

        IncrementalValueProvider<ImmutableArray<DocumentSeverities>> severities = context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => DocumentSeverities.From(pair.Left, pair.Right)!)
            .Where(static document => document is not null)
            .Collect();

        IncrementalValueProvider<Capabilities> capabilities = context.CompilationProvider.Select(
            static (compilation, _) => Capabilities.Of(compilation)
        );

        IncrementalValueProvider<EquatableArray<ClientItem>> clients = inputs
            .Select(static (input, _) => new ClientItem(input.Path, input.Options))
            .Collect()
            .Select(static (all, _) => all.ToEquatableArray());

        IncrementalValuesProvider<SpecSources> sources = inputs
            .Combine(others)
            .Select(static (pair, cancellation) => SpecSources.From(pair.Left, pair.Right, cancellation))
            .WithTrackingName(Steps.SpecSources);

        IncrementalValuesProvider<SpecRead> read = sources
            .Select(static (sources, cancellation) => SpecRead.From(sources, cancellation))
            .WithTrackingName(Steps.ReadSpec);

        IncrementalValuesProvider<SpecPlan> alone = read.Combine(clients.Combine(capabilities))
            .Select(
                static (pair, cancellation) => SpecPlan.From(pair.Left, pair.Right.Left, pair.Right.Right, cancellation)
            )
            .WithTrackingName(Steps.PlanClient);

        IncrementalValueProvider<EquatableArray<NamedClient>> names = alone
            .Select(static (plan, _) => plan.Identity!)
            .Where(static identity => identity is not null)
            .Collect()
            .Select(static (all, _) => all.ToEquatableArray());

        IncrementalValuesProvider<SpecPlan> planned = alone
            .Combine(names)
            .Select(static (pair, _) => pair.Left.UnlessNamedTwice(pair.Right));

        IncrementalValuesProvider<EmittedFile> emitted = planned
            .SelectMany(static (plan, cancellation) => plan.Files(cancellation))
            .WithTrackingName(Steps.PlanFiles)
            .Select(static (file, _) => new EmittedFile(file.HintName, FileEmitter.Emit(file)))
            .WithTrackingName(Steps.EmitFile);

        context.RegisterSourceOutput(
            emitted,
            static (production, file) => production.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8))
        );

        IncrementalValueProvider<EquatableArray<BaselineRead>> baselines = inputs
            .Combine(others)
            .Select(static (pair, cancellation) => BaselineSources.From(pair.Left, pair.Right, cancellation)!)
            .Where(static sources => sources is not null)
            .WithTrackingName(Steps.BaselineSources)
            .Select(static (sources, cancellation) => BaselineRead.From(sources, cancellation))
            .WithTrackingName(Steps.ReadBaseline)
            .Collect()
            .Select(static (all, _) => all.ToEquatableArray());

        IncrementalValuesProvider<SpecFindings> changes = read.Combine(baselines)
            .Select(static (pair, _) => SpecPair.From(pair.Left, pair.Right)!)
            .Where(static pair => pair is not null)
            .Select(static (pair, cancellation) => pair.Compare(cancellation))
            .WithTrackingName(Steps.CompareSpecs);

        IncrementalValuesProvider<SpecFindings> reviews = sources
            .Combine(severities)
            .Where(static pair => SpecReview.IsRaised(DocumentSeverities.Among(pair.Right, pair.Left.Input.Path)))
            .Select(static (pair, _) => pair.Left)
            .Select(static (sources, cancellation) => SpecReview.Of(sources, cancellation))
            .WithTrackingName(Steps.ReviewSpec);

        IncrementalValueProvider<ImmutableArray<SpecFindings>> findings = planned
            .Select(static (plan, _) => new SpecFindings(plan.Path, plan.Diagnostics))
            .Collect()
            .Combine(reviews.Collect().Combine(changes.Collect()))
            .Select(static (pair, _) => pair.Left.AddRange(pair.Right.Left).AddRange(pair.Right.Right));

        context.RegisterSourceOutput(
            findings.Combine(inputs.Collect()).Combine(others.Combine(severities)),
            static (production, pair) =>
                SpecReport.Send(
                    production.ReportDiagnostic,
                    pair.Left.Left,
                    pair.Left.Right,
                    pair.Right.Left,
                    pair.Right.Right,
                    production.CancellationToken
                )
        );
    }
}
