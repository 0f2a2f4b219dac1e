using System.Collections.Immutable;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Locating;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator;

/// <summary>What there is to say about one client's document.</summary>
internal sealed record SpecFindings(string Path, EquatableArray<SpecDiagnostic> Diagnostics);

/// <summary>Tells the compiler what there is to say, each thing at its line.</summary>
internal static class SpecReport
{
    public static void Send(
        SourceProductionContext production,
        ImmutableArray<SpecFindings> all,
        ImmutableArray<SpecInput> inputs,
        ImmutableArray<ReferencedText> others
    )
    {
        IEnumerable<KeyValuePair<string, SourceText>> texts = others.Select(static other => new KeyValuePair<
            string,
            SourceText
        >(other.Path, SourceText.From(other.Text)));
        // Two clients may read one part of a document, and what is wrong there is said once.
        HashSet<(DiagnosticDescriptor, FileLinePositionSpan, EquatableArray<string>)> sent = [];
        foreach (SpecFindings findings in all)
        {
            SpecInput input = inputs.First(input => input.Path == findings.Path);
            foreach (SpecDiagnostic diagnostic in findings.Diagnostics)
            {
                production.CancellationToken.ThrowIfCancellationRequested();
                Location location = SpecLocator.Locate(input.Path, input.Text, diagnostic.Pointer, texts);
                if (sent.Add((diagnostic.Descriptor, location.GetLineSpan(), diagnostic.Arguments)))
                {
                    production.ReportDiagnostic(
                        Diagnostic.Create(diagnostic.Descriptor, location, [.. diagnostic.Arguments])
                    );
                }
            }
        }
    }
}
