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

    /// <summary>Whether something was already said at this place or below it.</summary>
    public bool HasSpokenWithin(string pointer)
    {
        if (places.Contains(pointer))
        {
            return true;
        }

        string below = pointer + "/";
        foreach (string place in places)
        {
            if (place.StartsWith(below, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public EquatableArray<SpecDiagnostic> ToArray() => diagnostics.ToEquatableArray();
}
