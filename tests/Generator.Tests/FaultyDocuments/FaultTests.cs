using System.Globalization;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;
using Xunit.Abstractions;

namespace Generator.Tests.FaultyDocuments;

/// <summary>Documents with one fault each: a build says it at its line, and nothing else; what is no fault is not said.</summary>
public class FaultTests(ITestOutputHelper output)
{
    private static readonly string[] Files = ["fields", "values", "paths", "references", "sound"];

    private static readonly Dictionary<string, FaultCase> Cases = Files
        .SelectMany(FaultCase.In)
        .ToDictionary(static one => one.Name);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_due_is_a_warning_at_its_line_and_nothing_else_is(string name)
    {
        FaultCase one = Cases[name];

        Assert.Equal(one.Due.Order(StringComparer.Ordinal), Warnings(one));
    }

    /// <summary>What a judge of others would count: a warning at all, one at the line, and warnings of what is sound.</summary>
    [Fact]
    public void The_table_has_no_fault()
    {
        ILookup<bool, (FaultCase Case, string[] Said)> all = Cases
            .Values.Select(static one => (one, Warnings(one)))
            .ToLookup(static one => one.one.Due.Count > 0);
        int due = all[true].Count();
        int seen = all[true].Count(static one => one.Said.Length > 0);
        int exact = all[true].Count(static one => one.Case.Due.All(place => one.Said.Any(said => IsAt(said, place))));
        int noisy = all[false].Count(static one => one.Said.Length > 0);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"due {due}, seen {seen}, at the line {exact}; sound {all[false].Count()}, with a warning {noisy}"
            )
        );
        Assert.Equal((due, due, 0), (seen, exact, noisy));
    }

    private static bool IsAt(string said, string due) => said.Split(' ')[0] == due.Split(' ')[0];

    private static string[] Warnings(FaultCase one) =>
        [
            .. GeneratorRun
                .Of([new TestDocument(one.Path, one.Text)])
                .Diagnostics.Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Info)
                .Select(Line)
                .Order(StringComparer.Ordinal),
        ];

    private static string Line(Diagnostic diagnostic) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1} {diagnostic.Id}"
        );
}
