using System.Text;
using CampaignsGen.Generator.Emission;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator;

/// <summary>Generates a client of an OpenAPI document for each <c>OpenApiClient</c> item of the project.</summary>
/// <remarks>
/// This class only wires the steps. Each step is named, and its result equals the previous one if no relevant input changed.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class OpenApiClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<SpecInput> inputs = context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, cancellation) => SpecInput.AllFrom(pair.Left, pair.Right, cancellation))
            .WithTrackingName(Steps.SpecInput);

        IncrementalValueProvider<Collected<DocumentText>> others = context
            .AdditionalTextsProvider.Select(static (file, cancellation) => OtherDocuments.From(file, cancellation)!)
            .Where(static document => document is not null)
            .Together();

        IncrementalValueProvider<Collected<DocumentSeverities>> severities = context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => DocumentSeverities.From(pair.Left, pair.Right)!)
            .Where(static document => document is not null)
            .Together();

        IncrementalValuesProvider<SpecSources> sources = inputs
            .Combine(others)
            .Select(static (pair, cancellation) => SpecSources.From(pair.Left, pair.Right.Items, cancellation))
            .WithTrackingName(Steps.SpecSources);

        IncrementalValuesProvider<SpecRead> read = sources
            .Select(static (sources, cancellation) => SpecRead.From(sources, cancellation))
            .WithTrackingName(Steps.ReadSpec);

        IncrementalValueProvider<ProjectFacts> project = ProjectFactsOf(context, inputs);
        IncrementalValuesProvider<SpecPlan> planned = Plan(read, project);
        Emit(context, planned);
        EmitResilience(context, project);

        IncrementalValueProvider<Collected<SpecFindings>> findings = planned
            .Select(static (plan, _) => new SpecFindings(plan.Item, plan.Diagnostics))
            .Together()
            .And(Review(sources, severities).Together())
            .And(Compare(inputs, others, read).Together());

        IncrementalValueProvider<SpecReport> report = inputs
            .Together()
            .Combine(others)
            .Select(static (pair, _) => new SpecReport(pair.Left, pair.Right))
            .Combine(severities)
            .Select(static (pair, _) => pair.Left with { Severities = pair.Right })
            .Combine(findings)
            .Select(static (pair, _) => pair.Left with { Findings = pair.Right });

        context.RegisterSourceOutput(
            report,
            static (production, report) => report.Send(production.ReportDiagnostic, production.CancellationToken)
        );
    }

    private static IncrementalValueProvider<ProjectFacts> ProjectFactsOf(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<SpecInput> inputs
    )
    {
        IncrementalValueProvider<Capabilities> capabilities = context.CompilationProvider.Select(
            static (compilation, _) => Capabilities.Of(compilation)
        );
        return inputs
            .Select(static (input, _) => new ClientItem(input.Path, input.Options))
            .Together()
            .Combine(capabilities)
            .Select(static (pair, _) => new ProjectFacts(pair.Left, pair.Right));
    }

    private static IncrementalValuesProvider<SpecPlan> Plan(
        IncrementalValuesProvider<SpecRead> read,
        IncrementalValueProvider<ProjectFacts> project
    )
    {
        IncrementalValuesProvider<SpecPlan> alone = read.Combine(project)
            .Select(static (pair, cancellation) => SpecPlan.From(pair.Left, pair.Right, cancellation))
            .WithTrackingName(Steps.PlanClient);

        IncrementalValueProvider<Collected<NamedClient>> names = alone
            .Select(static (plan, _) => plan.Identity!)
            .Where(static identity => identity is not null)
            .Together();

        return alone.Combine(names).Select(static (pair, _) => pair.Left.WithUniqueName(pair.Right));
    }

    private static void Emit(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<SpecPlan> planned
    )
    {
        IncrementalValuesProvider<EmittedFile> emitted = planned
            .SelectMany(static (plan, cancellation) => plan.Files(cancellation))
            .WithTrackingName(Steps.PlanFiles)
            .Select(static (file, cancellation) => new EmittedFile(file.HintName, FileEmitter.Emit(file, cancellation)))
            .WithTrackingName(Steps.EmitFile);

        context.RegisterSourceOutput(
            emitted,
            static (production, file) => production.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8))
        );
    }

    /// <summary>Emits the retry extension once for the project, because it is the same for all clients.</summary>
    private static void EmitResilience(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ProjectFacts> project
    ) =>
        context.RegisterSourceOutput(
            project.Select(
                static (facts, _) =>
                    facts is { Clients.Items.Count: > 0, Capabilities: { HasRuntime: true, HasResilience: true } }
            ),
            static (production, isWanted) =>
            {
                if (isWanted)
                {
                    production.AddSource(
                        ResilienceEmitter.HintName,
                        SourceText.From(ResilienceEmitter.Text, Encoding.UTF8)
                    );
                }
            }
        );

    private static IncrementalValuesProvider<SpecFindings> Compare(
        IncrementalValuesProvider<SpecInput> inputs,
        IncrementalValueProvider<Collected<DocumentText>> others,
        IncrementalValuesProvider<SpecRead> read
    )
    {
        IncrementalValueProvider<Collected<BaselineRead>> baselines = inputs
            .Combine(others)
            .Select(static (pair, cancellation) => BaselineSources.From(pair.Left, pair.Right.Items, cancellation)!)
            .Where(static sources => sources is not null)
            .WithTrackingName(Steps.BaselineSources)
            .Select(static (sources, cancellation) => BaselineRead.From(sources, cancellation))
            .WithTrackingName(Steps.ReadBaseline)
            .Together();

        return read.Combine(baselines)
            .Select(static (pair, _) => SpecPair.From(pair.Left, pair.Right)!)
            .Where(static pair => pair is not null)
            .Select(static (pair, cancellation) => pair.Compare(cancellation))
            .WithTrackingName(Steps.CompareSpecs);
    }

    private static IncrementalValuesProvider<SpecFindings> Review(
        IncrementalValuesProvider<SpecSources> sources,
        IncrementalValueProvider<Collected<DocumentSeverities>> severities
    ) =>
        sources
            .Combine(severities)
            .Where(static pair => SpecReview.IsRaised(DocumentSeverities.Among(pair.Right.Items, pair.Left.Input.Path)))
            .Select(static (pair, _) => pair.Left)
            .Select(static (sources, cancellation) => SpecReview.Of(sources, cancellation))
            .WithTrackingName(Steps.ReviewSpec);
}
