using System.Globalization;
using Microsoft.CodeAnalysis;
using TestKit;

namespace Generator.Tests.Comparing;

/// <summary>A document and its baseline, and what is said of them.</summary>
internal static class Contract
{
    public const string Baseline = "baseline.yaml";

    /// <summary>The document, as a client that is compared with <see cref="Baseline"/>.</summary>
    public static TestDocument Document(string text) =>
        new("api.yaml", text) { Metadata = new Dictionary<string, string> { ["Baseline"] = Baseline } };

    /// <summary>The baseline, which is no client.</summary>
    public static TestDocument BaselineOf(string text) => new(Baseline, text) { IsClient = false };

    public static GeneratorRun Run(string old, string current) => GeneratorRun.Of([Document(current), BaselineOf(old)]);

    /// <summary>What is said of the contract: id, line and message.</summary>
    public static IReadOnlyList<string> Changes(string old, string current) => Show(Run(old, current));

    public static IReadOnlyList<string> Show(GeneratorRun run) =>
        [
            .. run
                .Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("CGN3", StringComparison.Ordinal))
                .Select(diagnostic =>
                    $"{diagnostic.Id} {Line(diagnostic)}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"
                ),
        ];

    /// <summary>The same without the messages.</summary>
    public static IReadOnlyList<string> Places(IEnumerable<string> changes) =>
        [.. changes.Select(change => change[..change.IndexOf(':', StringComparison.Ordinal)])];

    private static int Line(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;
}
