using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>A field that the version of the document does not know.</summary>
/// <param name="Owner">The object that has it.</param>
/// <param name="Member">The field.</param>
/// <param name="Known">What the object is.</param>
/// <param name="Pointer">Where the field stands.</param>
internal readonly record struct UnknownMember(TreeObject Owner, TreeChild Member, KnownObject Known, string Pointer);

/// <summary>What going through the fields of a document brought to light. It is said after the reading, which knows what it used.</summary>
internal sealed class FieldFindings(References references)
{
    private readonly List<SpecDiagnostic> found = [];
    private readonly List<UnknownMember> unknown = [];
    private readonly List<(string Pointer, string Reference, KnownObject Known)> elsewhere = [];

    public IReadOnlyList<SpecDiagnostic> Found => found;

    public IReadOnlyList<UnknownMember> Unknown => unknown;

    /// <summary>References into other documents, and what they are to lead to.</summary>
    public IReadOnlyList<(string Pointer, string Reference, KnownObject Known)> Elsewhere => elsewhere;

    public void Add(DiagnosticDescriptor descriptor, string pointer, params string[] arguments) =>
        found.Add(SpecDiagnostic.At(pointer, descriptor, arguments));

    /// <summary>Adds what is wrong with a reference, which then leads nowhere.</summary>
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
