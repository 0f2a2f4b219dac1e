using System.Globalization;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Comparing;

/// <summary>The baseline as a file: where it is, whether it can be read, what it refers to.</summary>
public class BaselineTests
{
    private const string Pets = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        paths:
          /pets:
            get: { operationId: listPets, tags: [ pets ], responses: { default: { description: done } } }
          /toys:
            get: { operationId: listToys, tags: [ toys ], responses: { default: { description: done } } }
        tags: [ { name: pets }, { name: toys } ]
        """;

    private const string OnlyPets = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        paths:
          /pets:
            get: { operationId: listPets, tags: [ pets ], responses: { default: { description: done } } }
        tags: [ { name: pets }, { name: toys } ]
        """;

    [Fact]
    public void A_baseline_makes_no_client_and_changes_nothing_in_the_one_that_is_made()
    {
        GeneratorRun alone = GeneratorRun.Of([new TestDocument("api.yaml", OnlyPets)]);
        GeneratorRun compared = Contract.Run(Pets, OnlyPets);

        Assert.Equal(alone.Sources, compared.Sources);
        Assert.Empty(compared.CompilerDiagnostics);
        Assert.Equal(["CGN3001 3"], Contract.Places(Contract.Show(compared)));
    }

    [Fact]
    public void Without_a_baseline_nothing_is_compared()
    {
        GeneratorRun run = GeneratorRun.Of([new TestDocument("api.yaml", OnlyPets), Contract.BaselineOf(Pets)]);
        Assert.Empty(Contract.Show(run));
    }

    [Fact]
    public void The_choice_of_operations_applies_to_both()
    {
        TestDocument document = Contract.Document(OnlyPets) with
        {
            Metadata = new Dictionary<string, string> { ["Baseline"] = Contract.Baseline, ["IncludeTags"] = "pets" },
        };
        Assert.Empty(Contract.Show(GeneratorRun.Of([document, Contract.BaselineOf(Pets)])));
    }

    [Fact]
    public void Another_client_may_be_the_baseline()
    {
        TestDocument old = Contract.BaselineOf(Pets) with
        {
            IsClient = true,
            Namespace = "Old",
            ClientName = "OldClient",
        };
        GeneratorRun run = GeneratorRun.Of([Contract.Document(OnlyPets), old]);
        Assert.Equal(["CGN3001 3"], Contract.Places(Contract.Show(run)));
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void A_baseline_that_the_compiler_is_not_given_is_named()
    {
        GeneratorRun run = GeneratorRun.Of([Contract.Document(Pets)]);
        string said = Assert.Single(Contract.Show(run));
        Assert.StartsWith(
            "CGN3091 1: The document cannot be compared with the baseline 'baseline.yaml': the compiler cannot",
            said,
            StringComparison.Ordinal
        );
        Assert.NotEmpty(run.Sources);
    }

    [Theory]
    [InlineData("openapi: 3.0.3\ninfo: { title: Pets\n", "The text is not well-formed YAML")]
    [InlineData("name: Pets\n", "OpenAPI")]
    [InlineData("", "OpenAPI")]
    public void A_baseline_that_cannot_be_read_is_told_of_at_its_own_line(string baseline, string reason)
    {
        GeneratorRun run = Contract.Run(baseline, Pets);
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("CGN3091", diagnostic.Id);
        Assert.Equal(Contract.Baseline, diagnostic.Location.GetLineSpan().Path);
        Assert.Contains(reason, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.NotEmpty(run.Sources);
    }

    [Theory]
    [InlineData("api.yaml")]
    [InlineData("./api.yaml")]
    [InlineData("../spec/../api.yaml")]
    public void A_document_is_no_baseline_of_itself(string baseline)
    {
        string path = baseline.StartsWith("..", StringComparison.Ordinal) ? "../api.yaml" : "api.yaml";
        TestDocument document = new(path, Pets)
        {
            Metadata = new Dictionary<string, string> { ["Baseline"] = baseline },
        };
        string said = Assert.Single(Contract.Show(GeneratorRun.Of([document])));
        Assert.StartsWith("CGN3092 1: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_an_error_is_mended_first()
    {
        GeneratorRun run = Contract.Run(Pets, "openapi: 3.0.3\ninfo: { title: Pets\n");
        Assert.Equal(["CGN1001"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Both_may_refer_to_other_documents()
    {
        TestDocument document = Contract.Document(Referring("new.yaml"));
        TestDocument baseline = Contract.BaselineOf(Referring("old.yaml"));
        TestDocument old = new("old.yaml", Shared("name: { type: string }")) { IsClient = false };
        TestDocument current = new("new.yaml", Shared("title: { type: integer }")) { IsClient = false };

        GeneratorRun run = GeneratorRun.Of([document, baseline, old, current]);

        Diagnostic gone = Assert.Single(run.Diagnostics, static diagnostic => diagnostic.Id == "CGN3002");
        Assert.Equal("new.yaml", gone.Location.GetLineSpan().Path);
        Assert.Equal(3, gone.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void Several_documents_have_a_baseline_each()
    {
        TestDocument second = new("second.yaml", Pets)
        {
            Namespace = "Second",
            ClientName = "SecondClient",
            Metadata = new Dictionary<string, string> { ["Baseline"] = "second.baseline.yaml" },
        };
        TestDocument baseline = new("second.baseline.yaml", OnlyPets) { IsClient = false };
        GeneratorRun run = GeneratorRun.Of([Contract.Document(OnlyPets), Contract.BaselineOf(Pets), second, baseline]);
        Assert.Equal(["CGN3001 3", "CGN3020 7"], Contract.Places(Contract.Show(run)));
    }

    private static string Referring(string file) =>
        $$"""
            openapi: 3.0.3
            info: { title: Pets, version: '1' }
            paths:
              /pets:
                get:
                  responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '{{file}}#/Pet' } } } } }
            """;

    private static string Shared(string property) =>
        $"""
            Pet:
              type: object
              description: A pet.
              properties:
                {property}
            """;
}
