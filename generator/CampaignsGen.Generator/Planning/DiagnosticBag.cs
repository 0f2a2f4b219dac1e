using CampaignsGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Planning;

/// <summary>Collects what there is to say, each thing once however often planning comes by.</summary>
internal sealed class DiagnosticBag
{
    private readonly HashSet<SpecDiagnostic> seen = [];
    private readonly List<SpecDiagnostic> diagnostics = [];

    public void Add(string pointer, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        SpecDiagnostic diagnostic = SpecDiagnostic.At(pointer, descriptor, arguments);
        if (seen.Add(diagnostic))
        {
            diagnostics.Add(diagnostic);
        }
    }

    public EquatableArray<SpecDiagnostic> ToEquatableArray() => diagnostics.ToEquatableArray();
}
