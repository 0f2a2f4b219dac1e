using System.Reflection;
using CampaignsGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Reading;

/// <summary>Rules, release notes and pages say the same.</summary>
public class DiagnosticPagesTests
{
    public static TheoryData<string> Rules => [.. Descriptors().Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_has_its_page(string id)
    {
        DiagnosticDescriptor rule = Descriptors().Single(descriptor => descriptor.Id == id);
        string page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs", "diagnostics", id + ".md"));

        Assert.StartsWith($"# {id}: {rule.Title}\n\n{rule.DefaultSeverity}.\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## What to do\n", page, StringComparison.Ordinal);
    }

    private static IEnumerable<DiagnosticDescriptor> Descriptors() =>
        typeof(ReadingDiagnostics)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);
}
