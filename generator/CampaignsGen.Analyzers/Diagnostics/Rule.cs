using System.Reflection;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.Diagnostics;

/// <summary>Makes descriptors that differ only in what they say.</summary>
internal static class Rule
{
    private const string Category = "Configuration";

    /// <summary>Under which address the pages of <c>docs/diagnostics</c> are published; empty where they are not.</summary>
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
