using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Determines which models keep properties that their schemas do not name.</summary>
/// <remarks>
/// The project's setting applies only when a model is planned. It does not affect how the objects of a choice are
/// distinguished, or which schemas derive from which.
/// </remarks>
/// <param name="context">The shared context.</param>
/// <param name="keepsUnspecified">Whether models keep properties that the document does not mention.</param>
internal sealed class KeptProperties(PlanningContext context, bool keepsUnspecified)
{
    private HashSet<string>? branchesOfForms;

    /// <summary>Determines whether the model of <paramref name="schema"/> keeps additional properties.</summary>
    /// <param name="schema">An object schema whose <c>allOf</c> is merged.</param>
    public bool AreKept(Schema schema) =>
        SchemaShape.KeepsOthers(schema.AdditionalProperties) || AreKeptUnspecified(schema);

    /// <summary>
    /// Determines whether additional properties are kept because of the project's setting. A base keeps them only if all
    /// derived types may, because they inherit them, although one of them could forbid other properties or restrict their
    /// schema.
    /// </summary>
    public bool AreKeptUnspecified(Schema schema) =>
        keepsUnspecified
        && schema.AdditionalProperties == AdditionalProperties.Unspecified
        && !(branchesOfForms ??= FindBranchesOfForms()).Contains(schema.Pointer)
        && context.Inheritance.Descendants(schema.Pointer).All(MayBeAnything);

    private bool MayBeAnything(NamedSchema derived)
    {
        AdditionalProperties properties = context.Composer.Compose(derived.Schema, out _).AdditionalProperties;
        return properties == AdditionalProperties.Unspecified || properties == AdditionalProperties.Any;
    }

    /// <summary>
    /// Returns the schemas that are branches of a choice in a form. A form has only the fields that the document names. The
    /// others of a single record are excluded when it is sent, but those inside a union are not accessible there.
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
