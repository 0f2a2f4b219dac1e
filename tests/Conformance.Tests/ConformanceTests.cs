using Conformance.Tests.Suite;
using TestKit;
using Xunit.Abstractions;

namespace Conformance.Tests;

/// <summary>
/// TypeSpec's conformance suite, compiled to each version of OpenAPI 3: every scenario is called through the emitted client
/// with what it expects. The suite's mock server judges the request; what the client read is compared with what was answered.
/// </summary>
public class ConformanceTests(SuiteFixture suite, ITestOutputHelper output) : IClassFixture<SuiteFixture>
{
    private static readonly string[] All = ["3.0.0", "3.1.0", "3.2.0"];

    public static TheoryData<string> Versions => [.. All];

    [ToolTheory("node", "npm")]
    [MemberData(nameof(Versions))]
    public async Task Every_scenario_passes_that_OpenAPI_can_express(string version)
    {
        IReadOnlyDictionary<string, string?> outcomes = await suite.OutcomesAsync(version);
        string[] faults =
        [
            .. suite
                .Scenarios.Select(scenario => scenario.Name)
                .Where(name => outcomes[name] is not null && !IsExcused(version, name))
                .Select(name => $"{name}: {outcomes[name]}"),
        ];
        string[] obsolete =
        [
            .. Excuses
                .All.SelectMany(excuse => excuse.Scenarios)
                .Where(name => IsExcused(version, name) && outcomes.GetValueOrDefault(name) is null),
        ];
        output.WriteLine($"{outcomes.Values.Count(fault => fault is null)} of {outcomes.Count}");
        Assert.True(faults.Length == 0, $"{faults.Length} scenarios:\n{string.Join("\n", faults)}");
        Assert.True(obsolete.Length == 0, $"The excuse is no longer needed:\n{string.Join("\n", obsolete)}");
    }

    [ToolFact("node", "npm")]
    public async Task The_table_is_that_of_this_run()
    {
        Dictionary<string, IReadOnlyDictionary<string, string?>> outcomes = [];
        foreach (string version in All)
        {
            outcomes[version] = await suite.OutcomesAsync(version);
        }

        Snapshot.Verify(ConformanceTable.Of(suite.Scenarios, outcomes), "conformance.md");
    }

    private static bool IsExcused(string version, string scenario) =>
        Excuses.All.Any(excuse => excuse.Covers(version, scenario));
}
