using System.Reflection;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>Creates descriptors that differ only in their texts and severities.</summary>
internal static class Rule
{
    private const string Category = "OpenApi";

    /// <summary>The address at which the pages of <c>docs/diagnostics</c> are published, or an empty string if they are not.</summary>
    private static readonly string DocumentationUrl =
        typeof(Rule)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(static metadata => metadata.Key == nameof(DocumentationUrl))
            ?.Value
        ?? "";

    public static DiagnosticDescriptor Error(string id, string title, string message) =>
        Make(id, title, message, DiagnosticSeverity.Error);

    public static DiagnosticDescriptor Warning(string id, string title, string message) =>
        Make(id, title, message, DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor Info(string id, string title, string message) =>
        Make(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Make(string id, string title, string message, DiagnosticSeverity severity) =>
        new(
            id,
            title,
            message,
            Category,
            severity,
            isEnabledByDefault: true,
            helpLinkUri: DocumentationUrl.Length == 0 ? "" : $"{DocumentationUrl}{id}.md"
        );
}
