namespace Conformance.Tests;

/// <summary>Scenarios that do not pass, and why.</summary>
/// <param name="Versions">The OpenAPI versions in which they do not, each as <c>3.1</c>.</param>
/// <param name="Reason">Whose fault it is, and why.</param>
/// <param name="Scenarios">Their names in the suite.</param>
internal sealed record Excuse(IReadOnlyList<string> Versions, string Reason, IReadOnlyList<string> Scenarios)
{
    public bool Covers(string version, string scenario) =>
        Versions.Any(own => version.StartsWith(own, StringComparison.Ordinal)) && Scenarios.Contains(scenario);
}
