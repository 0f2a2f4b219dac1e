using System.Collections.Immutable;
using CampaignsGen.Generator;
using Generator.Tests.Planning;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Project;

/// <summary>What an <c>.editorconfig</c> says of a document counts for that document.</summary>
public class SeverityTests
{
    private static readonly TestDocument Document = Spec.Schemas("S: { enum: [a, a] }");

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("Suggestion", DiagnosticSeverity.Info)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    [InlineData("default", DiagnosticSeverity.Info)]
    [InlineData("loud", DiagnosticSeverity.Info)]
    public void It_gives_an_id_another_severity(string word, DiagnosticSeverity severity)
    {
        Diagnostic diagnostic = Assert.Single(GeneratorRun.Of([With("CGN1113", word)]).Diagnostics);

        Assert.Equal("CGN1113", diagnostic.Id);
        Assert.Equal(severity, diagnostic.Severity);
    }

    [Fact]
    public void It_silences_an_id()
    {
        Assert.Empty(GeneratorRun.Of([With("cgn1113", "none")]).Diagnostics);
    }

    [Fact]
    public void It_speaks_of_its_own_document_only()
    {
        TestDocument other = Document with { Path = "other.yaml", Namespace = "Other", ClientName = "OtherClient" };

        GeneratorRun run = GeneratorRun.Of([With("CGN1113", "none"), other]);

        Assert.Equal("other.yaml", Assert.Single(run.Diagnostics).Location.GetLineSpan().Path);
    }

    [Fact]
    public void It_counts_in_a_document_that_a_reference_leads_into()
    {
        TestDocument client = new("api.yaml", Spec.Schemas("S: { $ref: 'common.yaml#/S' }").Text);
        TestDocument common = new("common.yaml", "S: { enum: [a, a] }\n") { IsClient = false };

        Assert.Single(GeneratorRun.Of([client, common]).Diagnostics);
        Assert.Empty(
            GeneratorRun
                .Of([
                    client,
                    common with
                    {
                        EditorConfig = new Dictionary<string, string> { [Key("CGN1113")] = "none" },
                    },
                ])
                .Diagnostics
        );
    }

    [Fact]
    public void It_changes_nothing_of_what_is_emitted_and_runs_no_step()
    {
        GeneratorRun before = GeneratorRun.Of([Document]);
        GeneratorRun after = GeneratorRun.Of(
            before.Driver.WithUpdatedAnalyzerConfigOptions(new TestOptionsProvider([With("CGN1113", "error")])),
            GeneratorRun.Project()
        );

        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(after.Diagnostics).Severity);
        Assert.Equal(before.Sources, after.Sources);
        ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> steps = after
            .Driver.GetRunResult()
            .Results.Single()
            .TrackedSteps;
        Assert.All(
            Steps.All.SelectMany(step => steps[step]).SelectMany(step => step.Outputs),
            output =>
                Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
        );
    }

    private static TestDocument With(string id, string word) =>
        Document with
        {
            EditorConfig = new Dictionary<string, string> { [Key(id)] = word },
        };

    private static string Key(string id) => $"openapi_diagnostic.{id}.severity";
}
