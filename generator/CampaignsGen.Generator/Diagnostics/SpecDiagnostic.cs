using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>Something to say about a document, at a place named by JSON pointer; equal by value.</summary>
/// <param name="Descriptor">Which rule speaks.</param>
/// <param name="Pointer">The place in the document: <c>#/paths/~1pets/get</c>; <c>#</c> is the whole.</param>
/// <param name="Arguments">What the rule's message is filled with.</param>
internal sealed record SpecDiagnostic(DiagnosticDescriptor Descriptor, string Pointer, EquatableArray<string> Arguments)
{
    public static SpecDiagnostic At(string pointer, DiagnosticDescriptor descriptor, params string[] arguments) =>
        new(descriptor, pointer, arguments.Select(DiagnosticText.Of).ToEquatableArray());
}
