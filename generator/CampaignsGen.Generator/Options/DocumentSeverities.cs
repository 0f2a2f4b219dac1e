using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CampaignsGen.Generator.Options;

/// <summary>
/// Represents the severities that the matching sections of an <c>.editorconfig</c> specify for a document:
/// <c>openapi_diagnostic.CGN1204.severity = none</c>.
/// </summary>
/// <remarks>
/// The key differs from <c>dotnet_diagnostic.….severity</c>, because the compiler keeps that to itself: it applies it to
/// analyzers of C# files, and does not expose it for other files.
/// </remarks>
internal sealed record DocumentSeverities(string Path, EquatableArray<IdSeverity> Ids)
{
    private const string Prefix = "openapi_diagnostic.";
    private const string Suffix = ".severity";

    /// <summary>Returns the severities, or null if none are specified.</summary>
    public static DocumentSeverities? From(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        List<IdSeverity> ids = [];
        AnalyzerConfigOptions options = provider.GetOptions(file);
        foreach (string key in options.Keys)
        {
            if (IdOf(key) is { } id && options.TryGetValue(key, out string? text) && Parse(text) is { } severity)
            {
                ids.Add(new IdSeverity(id, severity));
            }
        }

        return ids.Count == 0
            ? null
            : new(file.Path, ids.OrderBy(static id => id.Id, StringComparer.Ordinal).ToEquatableArray());
    }

    /// <summary>Returns the severities for the document at <paramref name="path"/>, or null if none are specified.</summary>
    public static DocumentSeverities? Among(EquatableArray<DocumentSeverities> all, string path) =>
        all.FirstOrDefault(document => document.Path == path);

    /// <summary>Returns the severity of <paramref name="id"/>, or <see cref="ReportDiagnostic.Default"/> if none is specified.</summary>
    public ReportDiagnostic Of(string id)
    {
        foreach (IdSeverity said in Ids)
        {
            if (said.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            {
                return said.Severity;
            }
        }

        return ReportDiagnostic.Default;
    }

    private static string? IdOf(string key) =>
        key.Length > Prefix.Length + Suffix.Length
        && key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
            ? key[Prefix.Length..^Suffix.Length]
            : null;

    /// <summary>Parses the words of <c>dotnet_diagnostic</c>. Other words are ignored, as they are there.</summary>
    private static ReportDiagnostic? Parse(string text) =>
        text.Trim().ToLowerInvariant() switch
        {
            "error" => ReportDiagnostic.Error,
            "warning" => ReportDiagnostic.Warn,
            "suggestion" => ReportDiagnostic.Info,
            "silent" or "refactoring" => ReportDiagnostic.Hidden,
            "none" => ReportDiagnostic.Suppress,
            _ => null,
        };
}

internal sealed record IdSeverity(string Id, ReportDiagnostic Severity);
