using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>Collects what there is to say, each thing once: a shared part of a document is met once for each use of it.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<SpecDiagnostic> diagnostics = [];
    private readonly HashSet<SpecDiagnostic> known = [];
    private readonly HashSet<string> places = [];

    public void Report(DiagnosticDescriptor descriptor, string pointer, params string[] arguments) =>
        Report(descriptor, new Place(pointer), arguments);

    public void Report(DiagnosticDescriptor descriptor, Place place, params string[] arguments)
    {
        SpecDiagnostic diagnostic = SpecDiagnostic.At(place, descriptor, arguments);
        if (known.Add(diagnostic))
        {
            diagnostics.Add(diagnostic);
            if (place.Offset is null)
            {
                AddPlace(place.Pointer);
            }
        }
    }

    /// <summary>Whether something was already said at this place or below it.</summary>
    public bool HasSpokenWithin(string pointer) => places.Contains(pointer);

    public EquatableArray<SpecDiagnostic> ToArray() => diagnostics.ToEquatableArray();

    private void AddPlace(string pointer)
    {
        while (places.Add(pointer) && pointer.LastIndexOf('/') is var slash and > 0)
        {
            pointer = pointer[..slash];
        }
    }
}
