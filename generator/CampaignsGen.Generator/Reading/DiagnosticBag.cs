using CampaignsGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Reading;

/// <summary>Collects what there is to say, each thing once: a shared part of a document is met once for each use.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<SpecDiagnostic> diagnostics = [];
    private readonly HashSet<SpecDiagnostic> known = [];
    private readonly HashSet<string> places = [];

    public void Report(DiagnosticDescriptor descriptor, string pointer, params string[] arguments)
    {
        SpecDiagnostic diagnostic = SpecDiagnostic.At(pointer, descriptor, arguments);
        if (known.Add(diagnostic))
        {
            diagnostics.Add(diagnostic);
            places.Add(pointer);
        }
    }

    /// <summary>Whether something was already said at exactly this place.</summary>
    public bool HasSpokenAt(string pointer) => places.Contains(pointer);

    public EquatableArray<SpecDiagnostic> ToArray() => diagnostics.ToEquatableArray();
}
