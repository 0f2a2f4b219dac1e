using CampaignsGen.Generator;
using Generator.Tests.Comparing;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Incremental;

/// <summary>What runs again of the comparison with a baseline, and that no client waits for it.</summary>
public class BaselineStepsTests
{
    private const string Spec = """
        openapi: 3.0.3
        info: { title: Pets, version: 1.0.0 }
        paths:
          /pets:
            get: { operationId: listPets, responses: { default: { description: done } } }
        """;

    private static readonly TestDocument Document = Contract.Document(Spec);
    private static readonly TestDocument Baseline = Contract.BaselineOf(Spec);
    private readonly GeneratorRun first = GeneratorRun.Of([Document, Baseline], "class Before;");

    [Fact]
    public void AnUnrelatedEditOfCodeRunsNothing()
    {
        GeneratorRun second = GeneratorRun.Of(first.Driver, GeneratorRun.Project("class After;"));
        Assert.All(
            [.. Steps.All, .. Steps.OfBaseline],
            step => AssertReasons(second, step, IncrementalStepRunReason.Cached)
        );
    }

    [Fact]
    public void AnEditOfTheBaselineEmitsNothing()
    {
        GeneratorRun second = Edit(Baseline, Spec.Replace("/pets", "/toys", StringComparison.Ordinal));
        AssertReasons(second, Steps.SpecSources, IncrementalStepRunReason.Unchanged);
        Assert.All(
            Steps.All.Except([Steps.SpecSources]),
            step => AssertReasons(second, step, IncrementalStepRunReason.Cached)
        );
        Assert.All(Steps.OfBaseline, step => AssertReasons(second, step, IncrementalStepRunReason.Modified));
        Assert.Equal(["CGN3001 3", "CGN3020 5"], Contract.Places(Contract.Show(second)).Order());
    }

    [Fact]
    public void ACommentInTheBaselineComparesNothing()
    {
        GeneratorRun second = Edit(Baseline, "# a comment\n" + Spec);
        AssertReasons(second, Steps.ReadBaseline, IncrementalStepRunReason.Unchanged);
        AssertReasons(second, Steps.CompareSpecs, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void AnEditOfTheDocumentReadsNoBaselineAgain()
    {
        GeneratorRun second = Edit(Document, Spec.Replace("/pets", "/toys", StringComparison.Ordinal));
        AssertReasons(second, Steps.ReadBaseline, IncrementalStepRunReason.Cached);
        AssertReasons(second, Steps.CompareSpecs, IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void ACommentInTheDocumentComparesNothingAndMovesWhatWasSaid()
    {
        GeneratorRun changed = Edit(Baseline, Spec.Replace("/pets", "/toys", StringComparison.Ordinal));
        GeneratorDriver driver = changed.Driver.ReplaceAdditionalText(
            Document.AdditionalText,
            (Document with { Text = "# a comment\n" + Spec }).AdditionalText
        );
        GeneratorRun second = GeneratorRun.Of(driver, GeneratorRun.Project("class Before;"));
        AssertReasons(second, Steps.CompareSpecs, IncrementalStepRunReason.Cached);
        Assert.Equal(["CGN3001 4", "CGN3020 6"], Contract.Places(Contract.Show(second)).Order());
    }

    [Fact]
    public void NoStepHoldsOnToTheCompilation()
    {
        List<object> values =
        [
            .. Steps
                .OfBaseline.SelectMany(step => first.Driver.GetRunResult().Results.Single().TrackedSteps[step])
                .SelectMany(static step => step.Outputs)
                .Select(static output => output.Value),
        ];
        Assert.Equal(Steps.OfBaseline.Count, values.Count);
        Assert.All(
            values,
            value => ObjectGraph.AssertFreeOf(value, typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode))
        );
    }

    private GeneratorRun Edit(TestDocument document, string text)
    {
        TestDocument edited = document with { Text = text };
        GeneratorDriver driver = first.Driver.ReplaceAdditionalText(document.AdditionalText, edited.AdditionalText);
        return GeneratorRun.Of(driver, GeneratorRun.Project("class Before;"));
    }

    private static void AssertReasons(GeneratorRun run, string step, IncrementalStepRunReason expected)
    {
        List<IncrementalStepRunReason> reasons =
        [
            .. run
                .Driver.GetRunResult()
                .Results.Single()
                .TrackedSteps[step]
                .SelectMany(static tracked => tracked.Outputs)
                .Select(static output => output.Reason),
        ];
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.True(reason == expected, $"{step} was {reason}, expected {expected}."));
    }
}
