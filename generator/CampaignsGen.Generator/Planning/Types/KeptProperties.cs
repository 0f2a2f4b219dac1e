using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Which models keep properties that their schemas do not name.</summary>
/// <remarks>
/// What the item adds is decided where a model is planned, and nowhere before: the objects of a choice are told apart by what the
/// document says of them, and which schemas derive from which is as without it.
/// </remarks>
/// <param name="context">Shared.</param>
/// <param name="keepsUnsaid">Whether models keep them of which the document does not speak.</param>
internal sealed class KeptProperties(PlanningContext context, bool keepsUnsaid)
{
    private HashSet<string>? branchesOfForms;

    /// <summary>Whether the model of <paramref name="schema"/> keeps them.</summary>
    /// <param name="schema">An object, whose <c>allOf</c> is merged.</param>
    public bool AreKept(Schema schema) => SchemaShape.KeepsOthers(schema.AdditionalProperties) || AreKeptUnsaid(schema);

    /// <summary>
    /// Whether it keeps them because the item says so. A base does only where all that derives from it may: what it has they would
    /// have as well, though one of them forbids other properties or gives them a schema.
    /// </summary>
    public bool AreKeptUnsaid(Schema schema) =>
        keepsUnsaid
        && schema.AdditionalProperties == AdditionalProperties.Unsaid
        && !(branchesOfForms ??= FindBranchesOfForms()).Contains(schema.Pointer)
        && context.Inheritance.Descendants(schema.Pointer).All(MayBeAnything);

    private bool MayBeAnything(NamedSchema derived)
    {
        AdditionalProperties properties = context.Composer.Compose(derived.Schema, out _).AdditionalProperties;
        return properties == AdditionalProperties.Unsaid || properties == AdditionalProperties.Any;
    }

    /// <summary>
    /// The schemas of which a form is a choice. A form has the fields that the document names; of one record the rest is left out as
    /// it is sent, and what a union holds is not to be seen there.
    /// </summary>
    private HashSet<string> FindBranchesOfForms()
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        Stack<Schema> waiting = new(
            context
                .Model.Operations.SelectMany(static operation => operation.RequestBody?.Content ?? default)
                .Where(static media => MediaTypes.FormOf(media) == MediaForm.Form)
                .Select(static media => media.Schema)
                .OfType<Schema>()
        );
        while (waiting.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Schema choice = context.Composer.Compose(waiting.Pop(), out _);
            if (SchemaShape.Of(choice) == ShapeKind.Choice)
            {
                foreach (Schema branch in context.Branches.Of(choice, out _))
                {
                    if (found.Add(context.Composer.Compose(branch, out _).Pointer))
                    {
                        waiting.Push(branch);
                    }
                }
            }
        }

        return found;
    }
}
