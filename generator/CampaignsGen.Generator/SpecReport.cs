using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Locating;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator;

/// <summary>Represents the diagnostics of one client's document.</summary>
internal sealed record SpecFindings(ClientItem Client, EquatableArray<SpecDiagnostic> Diagnostics);

/// <summary>Reports the diagnostics to the compiler, each at its line.</summary>
/// <param name="Inputs">The clients' documents.</param>
/// <param name="Others">The documents to which the clients' documents can refer.</param>
internal sealed record SpecReport(Collected<SpecInput> Inputs, Collected<DocumentText> Others)
{
    /// <summary>The severities that are configured for each document.</summary>
    public Collected<DocumentSeverities> Severities { get; init; } = new(default);

    public Collected<SpecFindings> Findings { get; init; } = new(default);

    public void Send(Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        // Two clients can read the same part of a document, and a problem there is reported once.
        HashSet<(DiagnosticDescriptor, FileLinePositionSpan, EquatableArray<string>)> sent = [];
        foreach (SpecFindings findings in Findings.Items)
        {
            ClientItem client = findings.Client;
            SpecInput input = Inputs.Items.First(input => input.Path == client.Path && input.Options == client.Options);
            foreach (SpecDiagnostic diagnostic in findings.Diagnostics)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Location location = SpecLocator.Locate(
                    input.Document,
                    diagnostic.Place,
                    Others.Items,
                    cancellationToken
                );
                FileLinePositionSpan place = location.GetLineSpan();
                if (
                    sent.Add((diagnostic.Descriptor, place, diagnostic.Arguments))
                    && SeverityOf(diagnostic.Descriptor, place.Path) is { } severity
                )
                {
                    report(Create(diagnostic, location, severity));
                }
            }
        }
    }

    private static Diagnostic Create(SpecDiagnostic diagnostic, Location location, DiagnosticSeverity severity) =>
        Diagnostic.Create(
            diagnostic.Descriptor,
            location,
            severity,
            additionalLocations: null,
            properties: null,
            [.. diagnostic.Arguments]
        );

    /// <summary>
    /// Returns the severity from the <c>.editorconfig</c> for the document of the place, or the rule's default severity;
    /// null if the diagnostic is suppressed.
    /// </summary>
    private DiagnosticSeverity? SeverityOf(DiagnosticDescriptor descriptor, string path)
    {
        DocumentSeverities? document = DocumentSeverities.Among(Severities.Items, path);
        return (document?.Of(descriptor.Id) ?? ReportDiagnostic.Default) switch
        {
            ReportDiagnostic.Suppress => null,
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
            _ => descriptor.DefaultSeverity,
        };
    }
}
