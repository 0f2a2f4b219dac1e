using CampaignsGen.Runtime;
using TestKit;
using Xunit;

namespace Generator.Tests.Reading;

/// <summary>What a document says of sending a request twice.</summary>
public sealed class RepetitionTests
{
    [Theory]
    [InlineData("", "post", "x-idempotent: true,", "IsIdempotent = true")]
    [InlineData("", "get", "x-idempotent: false,", "IsIdempotent = false")]
    [InlineData("", "post", "x-idempotency-key-header: X-Once,", "IdempotencyKeyHeader = \"X-Once\"")]
    [InlineData("x-idempotency-key-header: X-All\n", "patch", "", "IdempotencyKeyHeader = \"X-All\"")]
    [InlineData(
        "x-fern-idempotency-headers: [{ header: X-Fern, name: key }]\n",
        "post",
        "x-fern-idempotent: true,",
        "IdempotencyKeyHeader = \"X-Fern\""
    )]
    public void It_is_told_to_the_runtime(string root, string method, string extension, string expected) =>
        Assert.Contains(expected, Emitted(root, method, extension), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "post", "")]
    [InlineData("x-idempotency-key-header: X-All\n", "get", "")]
    [InlineData("x-fern-idempotency-headers: [{ header: X-Fern }]\n", "post", "")]
    [InlineData("", "post", "x-fern-idempotent: true,")]
    public void Nothing_is_guessed(string root, string method, string extension) =>
        Assert.DoesNotContain("Idempot", Emitted(root, method, extension), StringComparison.Ordinal);

    [Theory]
    [InlineData("x-idempotent: maybe,", "CGN1006")]
    [InlineData("x-idempotency-key-header: 'X Once',", "CGN1124")]
    public void What_is_said_wrongly_is_reported_at_its_line(string extension, string id)
    {
        GeneratorRun run = GeneratorRun.Of([Document("", "post", extension)]);

        var diagnostic = Assert.Single(run.Diagnostics, other => other.Id == id);
        Assert.Equal(4, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.DoesNotContain("Idempot", run.Sources[OperationFile], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("post", "", true)]
    [InlineData("patch", "x-idempotent: true,", false)]
    [InlineData("put", "", false)]
    [InlineData("put", "x-idempotent: false,", true)]
    [InlineData("post", "x-idempotency-key-header: X-Once,", false)]
    public void The_options_say_whether_anything_must_not_be_repeated(string method, string extension, bool expected)
    {
        string options = GeneratorRun.Of([Document("", method, extension)]).Sources["Test.Api.TestClientOptions.g.cs"];

        Assert.Equal(expected, options.Contains("HasUnsafeOperations = true", StringComparison.Ordinal));
    }

    /// <summary>The compiler's word and the runtime's are one.</summary>
    [Theory]
    [InlineData("get")]
    [InlineData("head")]
    [InlineData("options")]
    [InlineData("trace")]
    [InlineData("put")]
    [InlineData("delete")]
    [InlineData("post")]
    [InlineData("patch")]
    public void A_method_is_as_safe_for_the_analyzers_as_for_requests(string method)
    {
        string options = GeneratorRun.Of([Document("", method, "")]).Sources["Test.Api.TestClientOptions.g.cs"];
        ApiOperation operation = new("go", new HttpMethod(method.ToUpperInvariant()), "/go");

        Assert.Equal(operation.IsIdempotent, !options.Contains("HasUnsafeOperations", StringComparison.Ordinal));
    }

    [Fact]
    public void The_rule_of_retries_is_emitted_once_where_the_package_is_referenced()
    {
        TestDocument[] documents =
        [
            Document("", "post", ""),
            Document("", "get", "") with
            {
                Path = "b.yaml",
                ClientName = "Other",
            },
        ];
        GeneratorRun without = GeneratorRun.Of(documents);
        GeneratorRun with = GeneratorRun.Of(
            GeneratorRun.Project().AddReferences(GeneratorRun.ResilienceReferences),
            documents
        );

        Assert.DoesNotContain(RuleFile, without.Sources.Keys);
        Assert.Contains("DisableForUnsafeOperations", with.Sources[RuleFile], StringComparison.Ordinal);
        Assert.Empty(with.CompilerDiagnostics);
    }

    private const string OperationFile = "Test.Api.TestClient.Go.g.cs";
    private const string RuleFile = "CampaignsGen.Resilience.g.cs";

    private static string Emitted(string root, string method, string extension) =>
        GeneratorRun.Of([Document(root, method, extension)]).Sources[OperationFile];

    private static TestDocument Document(string root, string method, string extension) =>
        new(
            "a.yaml",
            $$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths:
              /go:
                {{method}}: { operationId: go, {{extension}} responses: { '204': { description: done } } }
            {{root}}
            """
        )
        {
            Namespace = "Test.Api",
            ClientName = "TestClient",
        };
}
