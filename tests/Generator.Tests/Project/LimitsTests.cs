using System.Globalization;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Project;

/// <summary>How much a document and its client may hold, and who says so.</summary>
public class LimitsTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths:
          /a: { get: { operationId: a, responses: { '204': { description: none } } } }
          /b: { get: { operationId: b, responses: { '204': { description: none } } } }
        components:
          schemas:
            S: { type: object, properties: { one: { type: string }, two: { $ref: '#/components/schemas/E' } } }
            E: { type: string, enum: [ x, y, z ] }

        """;

    [Theory]
    [InlineData("Characters=100", "CGN1005", "but at most 100 are allowed")]
    [InlineData("Values=20", "CGN1005", "more than 20 values")]
    [InlineData("Depth=3", "CGN1005", "more than 3 levels deep")]
    [InlineData("Operations=1", "CGN1520", "would have 2 operations, but at most 1 are allowed")]
    [InlineData("Members=4", "CGN1520", "more than 4 properties and values")]
    [InlineData("Depth=512;Members=4", "CGN1520", "or raise Members in Limits")]
    [InlineData("Depth=513", "CGN0023", "'Depth=513'")]
    [InlineData("Operations=0", "CGN0023", "'Operations=0'")]
    [InlineData("Members=-1", "CGN0023", "'Members=-1'")]
    [InlineData("Values", "CGN0023", "'Values='")]
    [InlineData("Lines=5", "CGN0023", "'Lines=5'")]
    public void Beyond_a_limit_is_an_error_with_its_number(string limits, string id, string part)
    {
        foreach (string path in (string[])["api.yaml", "api.json"])
        {
            GeneratorRun run = Run(limits, path);
            Diagnostic diagnostic = Assert.Single(
                run.Diagnostics,
                static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
            );
            Assert.Equal(id, diagnostic.Id);
            Assert.Contains(part, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.Empty(run.Sources);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Characters=5000; Values=200; Depth=10; Operations=2; Members=5")]
    public void Within_the_limits_a_client_is_written(string limits)
    {
        GeneratorRun run = Run(limits, "api.yaml");
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.NotEmpty(run.Sources);
    }

    /// <summary>What is deeper than most is read, and found, where the item says so: by both parsers of YAML, and as JSON.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("# %YAML\n? x-b\n: 1\n", "")]
    [InlineData("{ \"x-c\": 1, ", "}")]
    public void A_limit_is_raised(string head, string end)
    {
        string deep =
            string.Concat(Enumerable.Repeat("{ \"a\": ", 300)) + "1" + string.Concat(Enumerable.Repeat(" }", 300));
        string text =
            end.Length > 0
                ? $"{head}\"openapi\": \"3.1.0\", \"info\": {{ \"title\": \"T\", \"version\": \"1\" }}, \"paths\": {{}}, \"x-a\": {deep} {end}"
                : $"{head}openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\npaths: {{}}\nx-a: {deep}\n";
        Assert.Empty(Run("", "api.yaml", text).Sources);
        Assert.NotEmpty(Run("Depth=310", "api.yaml", text).Sources);
    }

    private static GeneratorRun Run(string limits, string path, string text = Document) =>
        GeneratorRun.Of([
            new TestDocument(path, text) { Metadata = new Dictionary<string, string> { ["Limits"] = limits } },
        ]);
}
