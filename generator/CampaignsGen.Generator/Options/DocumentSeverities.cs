using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CampaignsGen.Generator.Options;

/// <summary>What the sections of an <c>.editorconfig</c> that match one document say of ids: <c>openapi_diagnostic.CGN1204.severity = none</c>.</summary>
/// <remarks>
/// The key is of our own because the compiler keeps <c>dotnet_diagnostic.….severity</c> to itself: it gives that to the
/// analyzers of C# files, and of other files shows it to nobody.
/// </remarks>
internal sealed record DocumentSeverities(string Path, EquatableArray<IdSeverity> Ids)
{
    private const string Prefix = "openapi_diagnostic.";
    private const string Suffix = ".severity";

    /// <summary>Null where nothing is said.</summary>
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

    /// <summary>What is said for the document at <paramref name="path"/>; null where nothing is.</summary>
    public static DocumentSeverities? Among(EquatableArray<DocumentSeverities> all, string path) =>
        all.FirstOrDefault(document => document.Path == path);

    /// <summary>What is said of <paramref name="id"/>; <see cref="ReportDiagnostic.Default"/> where nothing is.</summary>
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

    /// <summary>The words of <c>dotnet_diagnostic</c>; another word says nothing, as it does there.</summary>
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
