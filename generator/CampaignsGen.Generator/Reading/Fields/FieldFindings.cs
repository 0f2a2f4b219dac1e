using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>Represents a field that the version of the document does not define.</summary>
/// <param name="Owner">The object that contains it.</param>
/// <param name="Member">The field.</param>
/// <param name="Known">The type of the object.</param>
/// <param name="Pointer">The pointer to the field.</param>
internal readonly record struct UnknownMember(TreeObject Owner, TreeChild Member, KnownObject Known, string Pointer);

/// <summary>Collects the findings of the field walk. They are reported after the reading, which determines what is used.</summary>
internal sealed class FieldFindings(References references)
{
    private readonly List<SpecDiagnostic> found = [];
    private readonly List<UnknownMember> unknown = [];
    private readonly List<(string Pointer, string Reference, KnownObject Known)> elsewhere = [];

    public IReadOnlyList<SpecDiagnostic> Found => found;

    public IReadOnlyList<UnknownMember> Unknown => unknown;

    /// <summary>Gets the references into other documents, with the expected types of their targets.</summary>
    public IReadOnlyList<(string Pointer, string Reference, KnownObject Known)> Elsewhere => elsewhere;

    public void Add(DiagnosticDescriptor descriptor, string pointer, params string[] arguments) =>
        found.Add(SpecDiagnostic.At(pointer, descriptor, arguments));

    /// <summary>Adds an error about a reference, which is then treated as unresolved.</summary>
    public void AddReference(DiagnosticDescriptor descriptor, string pointer, params string[] arguments)
    {
        Add(descriptor, pointer, arguments);
        references.Reject(pointer);
    }

    public void AddUnknown(TreeObject owner, TreeChild member, KnownObject known, string pointer) =>
        unknown.Add(new(owner, member, known, pointer));

    public void AddElsewhere(string pointer, string reference, KnownObject known) =>
        elsewhere.Add((pointer, reference, known));
}
