using CampaignsGen.Generator;
using Generator.Tests.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TestKit;
using Xunit;

namespace Generator.Tests.Project;

/// <summary>
/// What Microsoft.OpenApi adds is an analyzer's to say, because the compiler runs none in a build whose rules are all for
/// information. It is the generator's where an <c>.editorconfig</c> raises them for a document, for the compiler does not
/// see that.
/// </summary>
public class WhoReviewsTests
{
    private static readonly TestDocument Document = Spec.Schemas("'a b': { type: string }");

    [Fact]
    public async Task TheAnalyzerAlone()
    {
        GeneratorRun run = GeneratorRun.Of([Document]);
        Assert.Empty(run.Driver.GetRunResult().Diagnostics);
        Assert.DoesNotContain(Steps.ReviewSpec, run.Driver.GetRunResult().Results.Single().TrackedSteps.Keys);

        Diagnostic said = Assert.Single(await AnalyzeAsync(Document));
        Assert.Equal("CGN1007", said.Id);
        Assert.Equal(DiagnosticSeverity.Info, said.Severity);
        Assert.Equal("components", Document.Text.Substring(said.Location.SourceSpan.Start, "components".Length));
    }

    [Theory]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public async Task TheGeneratorAloneWhereTheRuleIsRaised(string word, DiagnosticSeverity severity)
    {
        TestDocument raised = With(word);
        Diagnostic said = Assert.Single(GeneratorRun.Of([raised]).Driver.GetRunResult().Diagnostics);
        Assert.Equal("CGN1007", said.Id);
        Assert.Equal(severity, said.Severity);
        Assert.Empty(await AnalyzeAsync(raised));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("silent")]
    public async Task WhatIsLoweredStaysTheAnalyzers(string word)
    {
        TestDocument lowered = With(word);
        Assert.Empty(GeneratorRun.Of([lowered]).Driver.GetRunResult().Diagnostics);
        Assert.All(await AnalyzeAsync(lowered), static said => Assert.Equal(DiagnosticSeverity.Hidden, said.Severity));
    }

    [Fact]
    public void NothingOfItIsMoreThanInformation() =>
        Assert.All(
            new SpecReviewAnalyzer().SupportedDiagnostics,
            static rule => Assert.Equal(DiagnosticSeverity.Info, rule.DefaultSeverity)
        );

    private static TestDocument With(string word) =>
        Document with
        {
            EditorConfig = new Dictionary<string, string> { ["openapi_diagnostic.CGN1007.severity"] = word },
        };

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(TestDocument document) =>
        await GeneratorRun
            .Project()
            .WithAnalyzers(
                [new SpecReviewAnalyzer()],
                new AnalyzerOptions([document.AdditionalText], new TestOptionsProvider([document]))
            )
            .GetAnalyzerDiagnosticsAsync();
}
