using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Tool.Inspecting;

/// <summary>Represents a diagnostic with its location.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The title of the rule.</param>
/// <param name="Severity">The severity in the project.</param>
/// <param name="Message">The message.</param>
/// <param name="Path">The full path of the file.</param>
/// <param name="Span">The zero-based location in the file.</param>
internal sealed record Finding(
    string Id,
    string Title,
    DiagnosticSeverity Severity,
    string Message,
    string Path,
    LinePositionSpan Span
)
{
    /// <summary>Creates a finding from a diagnostic of the generator.</summary>
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
