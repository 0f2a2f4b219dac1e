using System.Globalization;
using System.Text;
using Conformance.Tests.Suite;

namespace Conformance.Tests;

/// <summary>The results as a page.</summary>
internal static class ConformanceTable
{
    private const string Head = """
        # TypeSpec's conformance suite

        Written by `UPDATE_SNAPSHOTS=1 dotnet test tests/Conformance.Tests` and checked by each run: how many scenarios of
        `@typespec/http-specs` pass, compiled to each version of OpenAPI by `@typespec/openapi3` and called through the emitted
        client. The suite's mock server judges each request; the answer that the client read has to be what was answered.


        """;

    /// <summary>Writes it.</summary>
    /// <param name="scenarios">All scenarios.</param>
    /// <param name="outcomes">What went wrong in them, by version and name.</param>
    public static string Of(
        IReadOnlyList<Scenario> scenarios,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> outcomes
    )
    {
        StringBuilder table = new(Head);
        table.Append(CultureInfo.InvariantCulture, $"| folder | scenarios | {string.Join(" | ", outcomes.Keys)} |\n");
        table.Append(CultureInfo.InvariantCulture, $"|---|--:{string.Concat(outcomes.Select(_ => "|--:"))}|\n");
        foreach (IGrouping<string, Scenario> folder in scenarios.GroupBy(scenario => scenario.Folder))
        {
            table.Append(Row(folder.Key, [.. folder], outcomes));
        }

        table.Append(Row("**all**", scenarios, outcomes));
        table.Append("\n## What does not pass\n");
        foreach (Excuse excuse in Excuses.All)
        {
            string names = string.Join(", ", excuse.Scenarios.Select(name => $"`{name}`"));
            table.Append(
                CultureInfo.InvariantCulture,
                $"\n{string.Join(", ", excuse.Versions)}: {excuse.Reason}\n{names}\n"
            );
        }

        return table.ToString();
    }

    private static string Row(
        string name,
        IReadOnlyList<Scenario> scenarios,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> outcomes
    )
    {
        IEnumerable<int> passed = outcomes.Values.Select(faults =>
            scenarios.Count(scenario => faults[scenario.Name] is null)
        );
        return $"| {name} | {scenarios.Count} | {string.Join(" | ", passed)} |\n";
    }
}
