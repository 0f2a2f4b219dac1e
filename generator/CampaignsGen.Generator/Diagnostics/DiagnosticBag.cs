using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>Collects diagnostics without duplicates, because a shared part of a document is read once for each use.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<SpecDiagnostic> diagnostics = [];
    private readonly HashSet<SpecDiagnostic> known = [];
    private readonly HashSet<string> places = [];
    private readonly HashSet<(DiagnosticDescriptor Descriptor, string Fault)> faults = [];

    public void Report(DiagnosticDescriptor descriptor, string pointer, params string[] arguments) =>
        Report(descriptor, new Place(pointer), arguments);

    public void Report(DiagnosticDescriptor descriptor, Place place, params string[] arguments) =>
        Report(SpecDiagnostic.At(place, descriptor, arguments));

    public void Report(SpecDiagnostic diagnostic)
    {
        if (known.Add(diagnostic))
        {
            diagnostics.Add(diagnostic);
            if (diagnostic.Place.Offset is null)
            {
                AddPlace(diagnostic.Pointer);
            }
        }
    }

    /// <summary>Reports a problem that one fix resolves at every place: once for each <paramref name="fault"/>.</summary>
    /// <param name="fault">The problem.</param>
    /// <param name="descriptor">The rule.</param>
    /// <param name="pointer">The place, which is used if it is the first.</param>
    /// <param name="arguments">The arguments of the rule's message.</param>
    public void ReportOnce(string fault, DiagnosticDescriptor descriptor, string pointer, params string[] arguments)
    {
        if (faults.Add((descriptor, fault)))
        {
            Report(descriptor, pointer, arguments);
        }
        else
        {
            AddPlace(pointer);
        }
    }

    /// <summary>Determines whether a diagnostic was reported at this place or below it.</summary>
    public bool HasReportedWithin(string pointer) => places.Contains(pointer);

    public EquatableArray<SpecDiagnostic> ToArray() => diagnostics.ToEquatableArray();

    private void AddPlace(string pointer)
    {
        while (places.Add(pointer) && pointer.LastIndexOf('/') is var slash and > 0)
        {
            pointer = pointer[..slash];
        }
    }
}
