using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignsGen.Tool.Inspecting;

namespace CampaignsGen.Tool.Reporting;

/// <summary>Writes findings as a JSON array.</summary>
internal static class JsonReport
{
    /// <summary>Gets the options for writing indented JSON without unnecessary escapes.</summary>
    public static JsonSerializerOptions Layout { get; } =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the JSON text. Lines and columns are one-based.</summary>
    public static string Write(ToolConsole console, IReadOnlyList<Finding> findings) =>
        new JsonArray([.. findings.Select(finding => Of(console, finding))]).ToJsonString(Layout);

    private static JsonNode Of(ToolConsole console, Finding finding) =>
        new JsonObject
        {
            ["id"] = finding.Id,
            ["severity"] = finding.SeverityName,
            ["message"] = finding.Message,
            ["path"] = console.Shown(finding.Path),
            ["line"] = finding.Span.Start.Line + 1,
            ["column"] = finding.Span.Start.Character + 1,
            ["endLine"] = finding.Span.End.Line + 1,
            ["endColumn"] = finding.Span.End.Character + 1,
        };
}
