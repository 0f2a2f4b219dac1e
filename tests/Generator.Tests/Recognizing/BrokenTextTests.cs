using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Locating;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using CampaignsGen.Generator.Trees;
using Generator.Tests.Reading;
using TestKit;
using Xunit;

namespace Generator.Tests.Recognizing;

/// <summary>Texts that were cut off, left half merged or indented with tabs: one error, where that is, which says so.</summary>
public class BrokenTextTests
{
    private const string Rest = "info: { title: Pets, version: '1' }\npaths: {}\n";

    [Theory]
    [InlineData(
        "a.yaml",
        "openapi: 3.0.3\n<<<<<<< HEAD\ninfo: { title: Pets, version: '1' }\n=======\ninfo: { title: Pets, version: '2' }\n>>>>>>> feature\npaths: {}\n",
        2
    )]
    [InlineData("a.yaml", "<<<<<<< HEAD\nopenapi: 3.0.3\n=======\nopenapi: 3.1.0\n>>>>>>> feature\n" + Rest, 1)]
    [InlineData(
        "a.yaml",
        "openapi: 3.0.3\r\n<<<<<<< HEAD\r\ninfo: {}\r\n||||||| 1234567\r\n=======\r\n>>>>>>> 89abcde (feat: pets)\r\npaths: {}\r\n",
        2
    )]
    [InlineData(
        "a.yaml",
        "openapi: 3.0.3\ninfo:\n  title: Pets\n<<<<<<< HEAD\n  version: '1'\n=======\n  version: '2'\n>>>>>>> feature\npaths: {}\n",
        4
    )]
    [InlineData("a.yaml", "openapi: 3.0.3\n" + Rest + ">>>>>>> feature\n", 4)]
    [InlineData(
        "a.yaml",
        "openapi: 3.0.3\ninfo: { title: Pets, version: '1', description: \"one\n<<<<<<< HEAD\n  two\n=======\n  three\n>>>>>>> feature\n  \" }\npaths: {}\n",
        3
    )]
    [InlineData(
        "a.json",
        "{\n  \"openapi\": \"3.0.3\",\n<<<<<<< HEAD\n  \"info\": { \"title\": \"Pets\", \"version\": \"1\" },\n=======\n  \"info\": { \"title\": \"Pets\", \"version\": \"2\" },\n>>>>>>> feature\n  \"paths\": {}\n}\n",
        3
    )]
    [InlineData(
        "a.json",
        "{\n  \"openapi\": \"3.0.3\",\n<<<<<<< HEAD\n  \"info\": { \"title\": \"Pets\", \"version\": \"1\" },\n  \"paths\": {}\n}\n",
        3
    )]
    public void A_conflict_is_told_at_its_first_mark(string path, string text, int line) =>
        AssertTold(path, text, "CGN1020", "conflict", "keep", line);

    [Theory]
    [InlineData("a.json", "{\n  \"openapi\": \"3.0.3\",\n  \"info\": {\n    \"title\": \"Pe", 4)]
    [InlineData("a.json", "{\n  \"openapi\": \"3.0.3\",\n  \"info\": {\n    \"title\": \"Pets\",\n", 5)]
    [InlineData("a.json", "{\n  \"openapi\": \"3.0.3\",\n  \"paths\":", 3)]
    [InlineData("a.json", "{\"openapi\": \"3.0.3\",\"tags\":[{\"name\":\"a\"}", 1)]
    [InlineData("a.yaml", "openapi: 3.0.3\ninfo:\n  title: \"Pets and", 3)]
    [InlineData("a.yaml", "openapi: 3.0.3\ninfo:\n  title: 'Pets and\n  more of it\n", 3)]
    [InlineData("a.yaml", "openapi: 3.0.3\ninfo: { title: Pets, ver", 2)]
    [InlineData("a.yaml", "openapi: 3.0.3\ninfo: { title: Pets, version: '1' }\npat", 3)]
    public void A_text_that_ends_too_early_is_told_so(string path, string text, int line) =>
        AssertTold(path, text, "CGN1001", "ends", "correct", line);

    [Theory]
    [InlineData("openapi: 3.0.3\ninfo:\n\ttitle: Pets\n", 3)]
    [InlineData("openapi: 3.0.3\ninfo:\n  title: Pets\n\tversion: '1'\n", 4)]
    public void A_tab_that_indents_is_told(string text, int line) =>
        AssertTold("a.yaml", text, "CGN1001", "tab", "spaces", line);

    [Fact]
    public void A_conflict_in_a_file_that_references_lead_into_is_told_there_once()
    {
        TestDocument document = new(
            "/repo/a.yaml",
            Spec.Document("components: { schemas: { A: { $ref: 'b.yaml#/A' }, B: { $ref: 'b.yaml#/A' } } }")
        );
        TestDocument other = new(
            "/repo/b.yaml",
            "A:\n<<<<<<< HEAD\n  type: string\n=======\n  type: integer\n>>>>>>> x\n"
        )
        {
            IsClient = false,
        };

        var diagnostic = Assert.Single(GeneratorRun.Of([document, other]).Diagnostics);

        Assert.Equal(("CGN1020", "/repo/b.yaml"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
        Assert.Equal(1, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("openapi: 3.0.3\n=======\n", "conflict", 2)]
    [InlineData("<!DOCTYPE html>\n<html></html>\n", "HTML", 1)]
    [InlineData("", "empty", 1)]
    public void A_baseline_is_told_the_same_where_it_stands(string baseline, string says, int line)
    {
        TestDocument document = new("/repo/a.yaml", Spec.Document(""))
        {
            Metadata = new Dictionary<string, string> { ["Baseline"] = "/repo/base.yaml" },
        };
        string text = baseline.Replace("=======", "<<<<<<< HEAD\n=======\n>>>>>>> x", StringComparison.Ordinal);

        var diagnostic = Assert.Single(
            GeneratorRun.Of([document, new TestDocument("/repo/base.yaml", text) { IsClient = false }]).Diagnostics
        );

        Assert.Equal(("CGN3091", "/repo/base.yaml"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
        Assert.Equal(line, diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1);
        Assert.Contains(says, diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.True(diagnostic.GetMessage(null).Split(". ").Length <= 2, diagnostic.GetMessage(null));
    }

    private static void AssertTold(string path, string text, string id, string says, string advises, int line)
    {
        DocumentText document = Spec.Text(path, text);
        ReadResult result = DocumentReader.Read(document, [], Choice.Everything, CancellationToken.None);
        SpecDiagnostic told = Assert.Single(result.Diagnostics);
        string message = Spec.Message(told);

        Assert.Null(result.Model);
        Assert.Equal(id, told.Descriptor.Id);
        Assert.True(message.Contains(says, StringComparison.Ordinal), message + told.Place);
        Assert.True(message.Contains(advises, StringComparison.Ordinal), message + told.Place);
        Assert.True(message.Split(". ").Length <= 2, message);
        var place = SpecLocator.Locate(document, told.Place, [], CancellationToken.None).GetLineSpan();
        Assert.Equal(line, place.StartLinePosition.Line + 1);
    }
}
