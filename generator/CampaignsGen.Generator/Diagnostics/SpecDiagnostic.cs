using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>Represents a diagnostic of a document; equal by value.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="Place">The place in the document.</param>
/// <param name="Arguments">The arguments of the rule's message.</param>
internal sealed record SpecDiagnostic(DiagnosticDescriptor Descriptor, Place Place, EquatableArray<string> Arguments)
{
    public static SpecDiagnostic At(string pointer, DiagnosticDescriptor descriptor, params string[] arguments) =>
        At(new Place(pointer), descriptor, arguments);

    public static SpecDiagnostic At(Place place, DiagnosticDescriptor descriptor, params string[] arguments) =>
        new(descriptor, place, arguments.Select(DiagnosticText.Of).ToEquatableArray());

    /// <summary>The pointer to the node, or to the whole document for a character of its text.</summary>
    public string Pointer => Place.Pointer;
}
