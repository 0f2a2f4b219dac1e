using CampaignsGen.Generator;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Incremental;

/// <summary>What runs again after an edit, and why: the compiler's driver says it for each named step.</summary>
public class IncrementalTests
{
    private const string Spec = """
        openapi: 3.0.3
        info: { title: Pets, version: 1.0.0 }
        paths:
          /pets/{id}:
            get:
              operationId: getPet
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
        components:
          schemas:
            Pet:
              type: object
              properties:
                name: { type: string }
                owner: { $ref: '#/components/schemas/Owner' }
            Owner:
              type: object
              properties:
                name: { type: string }
        """;

    private static readonly TestDocument Document = new("pets.yaml", Spec);
    private readonly GeneratorRun first = GeneratorRun.Of([Document], "class Before;");

    [Fact]
    public void AnUnrelatedEditOfCodeRunsNothing()
    {
        GeneratorRun second = GeneratorRun.Of(first.Driver, GeneratorRun.Project("class After;"));
        Assert.All(Steps.All, step => AssertReasons(second, step, IncrementalStepRunReason.Cached));
    }

    [Theory]
    [InlineData("# a comment\n")]
    [InlineData("\n\n")]
    public void ACommentInTheSpecStopsAfterReading(string prefix)
    {
        GeneratorRun second = Edit(prefix + Spec);
        AssertReasons(second, Steps.SpecInput, IncrementalStepRunReason.Modified);
        AssertReasons(second, Steps.ReadSpec, IncrementalStepRunReason.Unchanged);
        Assert.All(
            [Steps.PlanClient, Steps.PlanFiles, Steps.EmitFile],
            step => AssertReasons(second, step, IncrementalStepRunReason.Cached)
        );
    }

    [Fact]
    public void OneChangedSchemaEmitsItsOwnFilesOnly()
    {
        GeneratorRun second = Edit(Spec + "\n        age: { type: integer }\n");
        AssertReasons(second, Steps.ReadSpec, IncrementalStepRunReason.Modified);
        IEnumerable<string> emitted = second
            .Driver.GetRunResult()
            .Results.Single()
            .TrackedSteps[Steps.EmitFile]
            .SelectMany(step => step.Outputs)
            .Where(output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
            .Select(output => ((EmittedFile)output.Value).HintName);
        Assert.Equal(["Test.Api.TestClient.GetPet.g.cs"], emitted.Order(StringComparer.Ordinal));
        Assert.Contains("Age", second.Sources["Test.Api.TestClient.GetPet.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", IncrementalStepRunReason.Cached)]
    [InlineData("# see other.yaml\n", IncrementalStepRunReason.Modified)]
    public void AnEditOfAnotherClientsDocumentReadsItOnlyWhereItIsReferredTo(
        string mention,
        IncrementalStepRunReason expected
    )
    {
        string reference = mention.Length == 0 ? "" : "\n    Other: { $ref: 'other.yaml#/components/schemas/Owner' }\n";
        TestDocument document = Document with { Text = mention + Spec + reference };
        TestDocument other = Document with { Path = "other.yaml", Namespace = "Other", ClientName = "OtherClient" };
        TestDocument edited = other with { Text = Spec + "\n        age: { type: integer }\n" };
        GeneratorRun run = GeneratorRun.Of([document, other]);
        GeneratorDriver driver = run.Driver.ReplaceAdditionalText(other.AdditionalText, edited.AdditionalText);
        GeneratorRun second = GeneratorRun.Of(
            driver,
            run.Compilation.RemoveSyntaxTrees(run.Compilation.SyntaxTrees.Skip(1))
        );
        var read = second
            .Driver.GetRunResult()
            .Results.Single()
            .TrackedSteps[Steps.ReadSpec]
            .SelectMany(static step => step.Outputs)
            .Single(static output => ((SpecRead)output.Value).Path == "pets.yaml");
        Assert.Equal(expected, read.Reason);
    }

    [Fact]
    public void AnotherChoiceReadsTheDocumentAgain()
    {
        TestDocument chosen = Document with
        {
            Metadata = new Dictionary<string, string> { ["ExcludeOperations"] = "getPet" },
        };
        GeneratorDriver driver = first.Driver.WithUpdatedAnalyzerConfigOptions(new TestOptionsProvider([chosen]));
        GeneratorRun second = GeneratorRun.Of(driver, GeneratorRun.Project("class Before;"));
        AssertReasons(second, Steps.SpecInput, IncrementalStepRunReason.Modified);
        AssertReasons(second, Steps.ReadSpec, IncrementalStepRunReason.Modified);
        Assert.DoesNotContain("Test.Api.TestClient.GetPet.g.cs", second.Sources.Keys);
    }

    [Fact]
    public void NoStepHoldsOnToTheCompilation()
    {
        IEnumerable<object> values = first
            .Driver.GetRunResult()
            .Results.Single()
            .TrackedSteps.Where(step => Steps.All.Contains(step.Key))
            .SelectMany(step => step.Value)
            .SelectMany(step => step.Outputs)
            .Select(output => output.Value);
        Assert.All(
            values,
            value => ObjectGraph.AssertFreeOf(value, typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode))
        );
    }

    private GeneratorRun Edit(string text)
    {
        TestDocument edited = Document with { Text = text };
        GeneratorDriver driver = first.Driver.ReplaceAdditionalText(Document.AdditionalText, edited.AdditionalText);
        return GeneratorRun.Of(driver, GeneratorRun.Project("class Before;"));
    }

    private static void AssertReasons(GeneratorRun run, string step, IncrementalStepRunReason expected)
    {
        var outputs = run
            .Driver.GetRunResult()
            .Results.Single()
            .TrackedSteps[step]
            .SelectMany(tracked => tracked.Outputs)
            .ToList();
        Assert.NotEmpty(outputs);
        Assert.All(
            outputs,
            output => Assert.True(output.Reason == expected, $"{step} was {output.Reason}, expected {expected}.")
        );
    }
}
