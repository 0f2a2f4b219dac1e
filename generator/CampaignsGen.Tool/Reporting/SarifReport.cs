using System.Text.Json.Nodes;
using CampaignsGen.Tool.Inspecting;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Tool.Reporting;

/// <summary>Writes findings as SARIF 2.1.0, which code scanning services read.</summary>
internal static class SarifReport
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string BaseId = "ROOT";

    /// <summary>Returns the SARIF text. Paths are relative to the current folder, which the log specifies.</summary>
    public static string Write(ToolConsole console, IReadOnlyList<Finding> findings)
    {
        Finding[] rules =
        [
            .. findings
                .DistinctBy(static finding => finding.Id)
                .OrderBy(static finding => finding.Id, StringComparer.Ordinal),
        ];
        JsonObject driver = new()
        {
            ["name"] = "campaignsgen",
            ["semanticVersion"] = ToolVersion.Current,
            ["rules"] = new JsonArray([.. rules.Select(Rule)]),
        };
        JsonObject run = new()
        {
            ["tool"] = new JsonObject { ["driver"] = driver },
            ["columnKind"] = "utf16CodeUnits",
            ["originalUriBaseIds"] = new JsonObject
            {
                [BaseId] = new JsonObject { ["uri"] = new Uri(console.Folder + "/").AbsoluteUri },
            },
            ["results"] = new JsonArray([
                .. findings.Select(finding =>
                    Result(console, finding, Array.FindIndex(rules, rule => rule.Id == finding.Id))
                ),
            ]),
        };
        return new JsonObject
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(run),
        }.ToJsonString(JsonReport.Layout);
    }

    private static JsonNode Rule(Finding finding) =>
        new JsonObject { ["id"] = finding.Id, ["shortDescription"] = Message(finding.Title) };

    private static JsonNode Result(ToolConsole console, Finding finding, int rule) =>
        new JsonObject
        {
            ["ruleId"] = finding.Id,
            ["ruleIndex"] = rule,
            ["level"] = Level(finding.Severity),
            ["message"] = Message(finding.Message),
            ["locations"] = new JsonArray(
                new JsonObject
                {
                    ["physicalLocation"] = new JsonObject
                    {
                        ["artifactLocation"] = Artifact(console.Shown(finding.Path)),
                        ["region"] = new JsonObject
                        {
                            ["startLine"] = finding.Span.Start.Line + 1,
                            ["startColumn"] = finding.Span.Start.Character + 1,
                            ["endLine"] = finding.Span.End.Line + 1,
                            ["endColumn"] = finding.Span.End.Character + 1,
                        },
                    },
                }
            ),
        };

    private static JsonObject Message(string text) => new() { ["text"] = text };

    private static JsonObject Artifact(string shown) =>
        Path.IsPathRooted(shown)
            ? new JsonObject { ["uri"] = new Uri(shown).AbsoluteUri }
            : new JsonObject
            {
                ["uri"] = string.Join('/', shown.Split('/').Select(Uri.EscapeDataString)),
                ["uriBaseId"] = BaseId,
            };

    private static string Level(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "note",
        };
}
