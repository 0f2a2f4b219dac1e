using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Comparing;

/// <summary>The example on each page about the contract: it prints what the page says, and the mended one does not.</summary>
public partial class PageTests
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "docs", "diagnostics");

    private const string Whole = """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        paths:
          /pets:
            get: { operationId: listPets, responses: { '204': { description: None. } } }
        """;

    public static TheoryData<string> Pages =>
        [
            .. Directory
                .EnumerateFiles(Folder, "CGN30*.md")
                .Select(static path => Path.GetFileNameWithoutExtension(path))
                .Where(static id => string.CompareOrdinal(id, "CGN3090") < 0)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_example_prints_what_the_page_says(string id)
    {
        string page = File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");
        string[] documents = [.. Yaml().Matches(page).Select(static match => match.Groups[1].Value)];
        Assert.Equal(3, documents.Length);
        string printed = Printed().Match(page).Groups[1].Value;

        string said = string.Join("\n", Print(documents[0], documents[1])) + "\n";
        Assert.Equal(printed, said);
        Assert.Contains(id, said, StringComparison.Ordinal);
        Assert.DoesNotContain(Print(documents[0], documents[2]), line => line.Contains(id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CGN3091", "pets.baseline.yaml")]
    [InlineData("CGN3092", "pets.yaml")]
    public void A_baseline_that_will_not_do_is_told_of_as_its_page_says(string id, string baseline)
    {
        string page = File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");
        Match unreadable = Yaml().Match(page);
        TestDocument client = new("pets.yaml", Whole)
        {
            Metadata = new Dictionary<string, string> { ["Baseline"] = baseline },
        };
        GeneratorRun run = GeneratorRun.Of(
            unreadable.Success
                ? [client, new TestDocument(baseline, unreadable.Groups[1].Value) { IsClient = false }]
                : [client]
        );

        Assert.Contains($"\n```\n{Print(Assert.Single(run.Diagnostics))}\n```\n", page, StringComparison.Ordinal);
        Assert.Empty(Print(Whole, Whole));
    }

    [Fact]
    public void The_page_of_the_sample_prints_what_the_compiler_says()
    {
        string baseline = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "spec", "campaigns.v1.yaml"));
        string document = baseline.Replace(
            "enum: [HIGH, MEDIUM, LOW]",
            "enum: [HIGH, MEDIUM]",
            StringComparison.Ordinal
        );

        string said = Assert.Single(Print(baseline, document, "campaigns.v1.yaml"));

        string page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "samples", "QuickStart", "README.md"));
        Assert.Contains($"\n{said}\n", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Print(string baseline, string document, string name = "pets.yaml")
    {
        TestDocument client = new(name, document)
        {
            Metadata = new Dictionary<string, string> { ["Baseline"] = "pets.baseline.yaml" },
        };
        GeneratorRun run = GeneratorRun.Of([
            client,
            new TestDocument("pets.baseline.yaml", baseline) { IsClient = false },
        ]);
        return run
            .Diagnostics.Where(static diagnostic => diagnostic.Id.StartsWith("CGN3", StringComparison.Ordinal))
            .Select(Print);
    }

    private static string Print(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string severity = diagnostic.Severity.ToString().ToLowerInvariant();
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {severity} {diagnostic.Id}: {message}";
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();

    [GeneratedRegex("The compiler reports:\n\n```\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Printed();
}
