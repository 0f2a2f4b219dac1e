using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace Analyzers.Tests.Samples;

/// <summary>Small projects as people write them: what is due is reported at its line, and nothing else is, but for information.</summary>
/// <remarks>The form of the files is that of the samples that may stand beside the repository, which are judged as well.</remarks>
public class SampleTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Sample> Samples = Sample
        .In(Sample.Folder)
        .Concat(Sample.In(Sample.Others))
        .ToDictionary(static sample => sample.Name);

    /// <summary>Each is compiled once for both tests.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<Diagnostic>>>> Runs = new();

    public static TheoryData<string> Names => [.. Samples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_due_is_reported_and_nothing_else(string name)
    {
        Sample sample = Samples[name];
        IReadOnlyList<Diagnostic> reported = await ReportedAsync(sample);

        Assert.Equal(sample.Due.Order(StringComparer.Ordinal), Counted(sample, reported));
    }

    [Fact]
    public async Task The_table_has_no_fault()
    {
        int[] silentOnes = new int[2];
        int[] falseAlarms = new int[2];
        int[] due = new int[2];
        int[] found = new int[2];
        foreach (Sample sample in Samples.Values)
        {
            int kind = sample.IsOfSettings ? 1 : 0;
            string[] reported = Counted(sample, await ReportedAsync(sample));
            (sample.Due.Count == 0 ? silentOnes : due)[kind]++;
            bool isRight = reported.SequenceEqual(sample.Due.Order(StringComparer.Ordinal));
            if (sample.Due.Count > 0)
            {
                found[kind] += isRight ? 1 : 0;
            }
            else
            {
                falseAlarms[kind] += isRight ? 0 : 1;
            }
        }

        string table = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | | due and reported | false alarms |
            |---|---|---|
            | code | {found[0]} of {due[0]} | {falseAlarms[0]} of {silentOnes[0]} |
            | appsettings | {found[1]} of {due[1]} | {falseAlarms[1]} of {silentOnes[1]} |
            """
        );
        output.WriteLine(table);
        Assert.Equal(due, found);
        Assert.All(falseAlarms, static count => Assert.Equal(0, count));
    }

    private static Task<IReadOnlyList<Diagnostic>> ReportedAsync(Sample sample) =>
        Runs.GetOrAdd(
            sample.Name,
            _ => new Lazy<Task<IReadOnlyList<Diagnostic>>>(() => SampleWorld.ReportedAsync(sample))
        ).Value;

    /// <summary>Information counts where it is due.</summary>
    private static string[] Counted(Sample sample, IEnumerable<Diagnostic> reported) =>
        [
            .. reported
                .Where(diagnostic =>
                    diagnostic.Severity > DiagnosticSeverity.Info || sample.Due.Contains(SampleWorld.Line(diagnostic))
                )
                .Select(SampleWorld.Line)
                .Order(StringComparer.Ordinal),
        ];
}
