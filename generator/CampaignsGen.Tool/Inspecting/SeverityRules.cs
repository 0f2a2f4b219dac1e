using System.Collections.Immutable;
using CampaignsGen.Tool.Projects;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Tool.Inspecting;

/// <summary>Applies the severities that a project configures, in the same order as the compiler.</summary>
/// <param name="warnings">The settings in the properties of the project.</param>
/// <param name="global">The settings in the <c>.globalconfig</c> of the project.</param>
internal sealed class SeverityRules(WarningSettings warnings, ImmutableDictionary<string, ReportDiagnostic> global)
{
    /// <summary>Returns the finding with its configured severity, or <see langword="null"/> if it is disabled.</summary>
    public Finding? Apply(Finding finding) => Of(finding) is { } severity ? finding with { Severity = severity } : null;

    private DiagnosticSeverity? Of(Finding finding)
    {
        if (finding.Severity != DiagnosticSeverity.Error && warnings.Off.Contains(finding.Id))
        {
            return null;
        }

        DiagnosticSeverity? severity = global.GetValueOrDefault(finding.Id) switch
        {
            ReportDiagnostic.Suppress => null,
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
            _ => finding.Severity,
        };
        return severity == DiagnosticSeverity.Warning && IsError(finding.Id) ? DiagnosticSeverity.Error : severity;
    }

    private bool IsError(string id) =>
        warnings.AsErrors.Contains(id) || (warnings.AllAsErrors && !warnings.NotAsErrors.Contains(id));
}
