using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>Something to say about a document; equal by value.</summary>
/// <param name="Descriptor">Which rule speaks.</param>
/// <param name="Place">Where in the document.</param>
/// <param name="Arguments">What the rule's message is filled with.</param>
internal sealed record SpecDiagnostic(DiagnosticDescriptor Descriptor, Place Place, EquatableArray<string> Arguments)
{
    public static SpecDiagnostic At(string pointer, DiagnosticDescriptor descriptor, params string[] arguments) =>
        At(new Place(pointer), descriptor, arguments);

    public static SpecDiagnostic At(Place place, DiagnosticDescriptor descriptor, params string[] arguments) =>
        new(descriptor, place, arguments.Select(DiagnosticText.Of).ToEquatableArray());

    /// <summary>The node; for a character of a text the document as a whole.</summary>
    public string Pointer => Place.Pointer;
}
