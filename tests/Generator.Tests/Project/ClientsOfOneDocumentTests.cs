using Generator.Tests.Planning;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Project;

/// <summary>Several clients of one document, each with an item of its own.</summary>
public class ClientsOfOneDocumentTests
{
    private static readonly TestDocument Reading = Spec.Of(
        """
        /pets/{id}:
          parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
          get: { operationId: getPet, responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } }
          delete: { operationId: deletePet, responses: { '204': { description: d } } }
        """,
        "schemas: { Pet: { type: object, properties: { name: { type: string } } } }"
    ) with
    {
        Namespace = "Acme.Reading",
        ClientName = "ReadClient",
        Metadata = Metadata("ExcludeOperations", "deletePet"),
    };

    private static readonly TestDocument Writing = Reading with
    {
        Namespace = "Acme.Writing",
        ClientName = "WriteClient",
        Metadata = Metadata("IncludeOperations", "DELETE *"),
    };

    [Fact]
    public void Each_is_written_as_its_item_says()
    {
        TestDocument other = Reading with { Path = "other.yaml", Namespace = "Acme.Other", ClientName = "OtherClient" };
        GeneratorRun run = GeneratorRun.Of([Reading, other, Writing]);
        Assert.Empty(run.Diagnostics);
        using EmittedAssembly emitted = EmittedAssembly.Of(run, "Acme");
        Assert.NotNull(emitted.Type("Reading.ReadClient").GetMethod("GetPetAsync"));
        Assert.Null(emitted.Type("Reading.ReadClient").GetMethod("DeletePetAsync"));
        Assert.NotNull(emitted.Type("Writing.WriteClient").GetMethod("DeletePetAsync"));
        Assert.Null(emitted.Type("Writing.WriteClient").GetMethod("GetPetAsync"));
        Assert.NotNull(emitted.Type("Other.OtherClient").GetMethod("GetPetAsync"));
        Assert.NotNull(emitted.Find("Acme.Reading.Pet"));
        Assert.Null(emitted.Find("Acme.Writing.Pet"));
    }

    [Fact]
    public void Each_is_written_as_it_is_alone()
    {
        IEnumerable<KeyValuePair<string, string>> alone = GeneratorRun
            .Of([Reading])
            .Sources.Concat(GeneratorRun.Of([Writing]).Sources);
        Assert.Equal(
            alone.OrderBy(static source => source.Key, StringComparer.Ordinal),
            GeneratorRun.Of([Reading, Writing]).Sources.OrderBy(static source => source.Key, StringComparer.Ordinal)
        );
    }

    /// <summary>Only one item allows the depth of the document, so only its client has what the diagnostic is about.</summary>
    [Theory]
    [InlineData("Depth=20", "Depth=310")]
    [InlineData("Depth=310", "Depth=20")]
    public void Each_is_located_with_its_own_limits(string first, string second)
    {
        string deep =
            string.Concat(Enumerable.Repeat("{ a: ", 100)) + "1" + string.Concat(Enumerable.Repeat(" }", 100));
        TestDocument one = new(
            "deep.yaml",
            $$"""
            openapi: 3.1.0
            info: { title: T, version: '1' }
            x-deep: {{deep}}
            paths:
              /pets:
                get:
                  responses:
                    '200': { description: d, content: { application/json: { schema: { $ref: '#/nowhere' } } } }
            """
        )
        {
            Namespace = "Acme.One",
            ClientName = "OneClient",
            Metadata = Metadata("Limits", first),
        };
        TestDocument two = one with
        {
            Namespace = "Acme.Two",
            ClientName = "TwoClient",
            Metadata = Metadata("Limits", second),
        };

        GeneratorRun run = GeneratorRun.Of([one, two]);

        Diagnostic missing = Assert.Single(
            run.Diagnostics,
            static one => one.GetMessage().Contains("#/nowhere", StringComparison.Ordinal)
        );
        Assert.Equal(7, missing.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void What_is_wrong_is_said_once_at_its_line()
    {
        TestDocument broken = Reading with
        {
            Text = Reading.Text.Replace(
                "name: { type: string }",
                "name: { $ref: '#/nowhere' }",
                StringComparison.Ordinal
            ),
            Metadata = new Dictionary<string, string>(),
        };
        GeneratorRun one = GeneratorRun.Of([broken]);
        GeneratorRun two = GeneratorRun.Of([
            broken,
            broken with
            {
                Namespace = "Acme.Writing",
                ClientName = "WriteClient",
            },
        ]);
        Assert.Contains(one.Diagnostics, static diagnostic => diagnostic.Id == "CGN1101");
        Assert.Equal(one.Diagnostics.Select(Text).Order(), two.Diagnostics.Select(Text).Order());
    }

    [Fact]
    public void What_one_item_says_wrong_is_its_own()
    {
        GeneratorRun run = GeneratorRun.Of([Reading, Writing with { Metadata = Metadata("Answers", "Loose") }]);
        Assert.Equal("CGN0013", Assert.Single(run.Diagnostics).Id);
        Assert.Contains("Acme.Reading.ReadClient.g.cs", run.Sources.Keys);
        Assert.DoesNotContain("Acme.Writing.WriteClient.g.cs", run.Sources.Keys);
    }

    [Theory]
    [InlineData("Acme.Reading", "WriteClient")]
    [InlineData("Acme.Reading", "ReadClient")]
    public void CGN0006_two_share_a_namespace(string @namespace, string client)
    {
        GeneratorRun run = GeneratorRun.Of([Reading, Reading with { Namespace = @namespace, ClientName = client }]);
        const string Message =
            "The clients of 'api.yaml' and 'api.yaml (item 2)' are both generated into the namespace 'Acme.Reading', where their models would conflict. To fix this, give each OpenApiClient item its own Namespace.";
        Reported.Once(run, "CGN0006", DiagnosticSeverity.Error, line: 1, Message);
        Assert.Equal(GeneratorRun.Of([Reading]).Sources, run.Sources);
    }

    [Fact]
    public void CGN0008_two_share_a_name()
    {
        GeneratorRun run = GeneratorRun.Of([Reading, Writing with { ClientName = "ReadClient" }]);
        const string Message =
            "The clients of 'api.yaml' and 'api.yaml (item 2)' are both named 'ReadClient'. To fix this, set another ClientName for one of them.";
        Reported.Once(run, "CGN0008", DiagnosticSeverity.Error, line: 1, Message);
        Assert.Equal(GeneratorRun.Of([Reading]).Sources, run.Sources);
    }

    [Fact]
    public void Each_has_a_baseline_of_its_own()
    {
        TestDocument before = new(
            "before.yaml",
            Reading.Text.Replace("name: { type: string }", "name: { type: integer }", StringComparison.Ordinal)
        )
        {
            IsClient = false,
        };
        TestDocument compared = Reading with
        {
            Metadata = new Dictionary<string, string>(Reading.Metadata) { ["Baseline"] = "before.yaml" },
        };
        Assert.NotEmpty(GeneratorRun.Of([compared, Writing, before]).Diagnostics);
        TestDocument writing = Writing with
        {
            Metadata = new Dictionary<string, string>(Writing.Metadata) { ["Baseline"] = "before.yaml" },
        };
        Assert.Empty(GeneratorRun.Of([Reading, writing, before]).Diagnostics);
    }

    [Fact]
    public void Another_item_leaves_the_first_client_alone()
    {
        GeneratorRun first = GeneratorRun.Of([Reading, Writing]);
        TestDocument changed = Writing with { ClientName = "RemoveClient" };
        GeneratorRun second = GeneratorRun.Of(
            first.Driver.WithUpdatedAnalyzerConfigOptions(new TestOptionsProvider([Reading, changed])),
            GeneratorRun.Project()
        );
        Assert.Contains("Acme.Writing.RemoveClient.g.cs", second.Sources.Keys);
        IEnumerable<string> emitted = second
            .Driver.GetRunResult()
            .Results.Single()
            .TrackedSteps["EmitFile"]
            .SelectMany(static step => step.Outputs)
            .Where(static output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
            .Select(static output => output.Value.ToString()!);
        Assert.All(emitted, static file => Assert.Contains("Acme.Writing", file, StringComparison.Ordinal));
        GeneratorRun third = GeneratorRun.Of(
            second.Driver.WithUpdatedAnalyzerConfigOptions(new TestOptionsProvider([Reading])),
            GeneratorRun.Project()
        );
        Assert.Equal(GeneratorRun.Of([Reading]).Sources, third.Sources);
    }

    private static Dictionary<string, string> Metadata(string name, string value) => new() { [name] = value };

    private static string Text(Diagnostic diagnostic) => diagnostic.ToString();
}
