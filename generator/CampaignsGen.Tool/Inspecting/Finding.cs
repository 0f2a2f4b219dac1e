using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Tool.Inspecting;

/// <summary>Represents a diagnostic at its place.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">What the rule says in general.</param>
/// <param name="Severity">The severity that holds for the project.</param>
/// <param name="Message">The message.</param>
/// <param name="Path">The full path of the file.</param>
/// <param name="Span">The place in it, from 0.</param>
internal sealed record Finding(
    string Id,
    string Title,
    DiagnosticSeverity Severity,
    string Message,
    string Path,
    LinePositionSpan Span
)
{
    /// <summary>Creates a finding from what the generator reports.</summary>
    public static Finding Of(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return new Finding(
            diagnostic.Id,
            diagnostic.Descriptor.Title.ToString(CultureInfo.InvariantCulture),
            diagnostic.Severity,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            place.Path,
            place.Span
        );
    }

    /// <summary>Gets the severity as the compiler writes it.</summary>
    public string SeverityName =>
        Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
}
