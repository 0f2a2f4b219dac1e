using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Plans the type of a choice: a union, one that keeps JSON if its branches cannot be distinguished, or the only type that
/// remains.
/// </summary>
internal sealed class ChoicePlanner(PlanningContext context, TypePlanner types, SharedTypes shared)
{
    private static readonly TypePlan Element = new(TypeKind.Element);

    private readonly InlineChoices inline = new(context.Composer, context.Same);
    private readonly Dictionary<Schema, (UnionShape? Shape, Schema? Only)> sorted = new(SchemaIdentity.Instance);

    /// <summary>Determines whether <paramref name="composed"/> becomes a union.</summary>
    public bool IsUnion(Schema composed)
    {
        Schema choice = MixedTypes.Settle(composed);
        return SchemaShape.Of(choice) == ShapeKind.Choice
            && context.Branches.Of(choice, out _).Count > 1
            && (Sort(choice, out Schema? only) is not null || (only is null && HasBranch(choice)));
    }

    /// <summary>Returns the type of a choice. It is nullable if the choice or one of its branches allows <c>null</c>.</summary>
    public TypePlan Plan(Schema schema, PreferredName name)
    {
        Schema choice = MixedTypes.Settle(schema);
        IReadOnlyList<Schema> branches = context.Branches.Of(choice, out _);
        if (branches.Count == 0)
        {
            return Element;
        }

        TypePlan type =
            branches.Count == 1 ? types.Plan(branches[0], name with { IsDescribed = false }) : Union(choice, name);
        return choice.Nullable || context.Branches.AllowsNull(choice) ? TypePlanner.OrNull(type) : type;
    }

    /// <summary>
    /// Returns the type for several JSON types. They are a choice, unless a value is an object or array, for which there is
    /// no type.
    /// </summary>
    public TypePlan PlanMixed(Schema schema, PreferredName name)
    {
        if (MixedTypes.AsChoice(schema) is not null)
        {
            return Plan(schema, name);
        }

        context.Diagnostics.Report(PlanningDiagnostics.MixedTypes, schema.Pointer);
        return Element;
    }

    private UnionShape? Sort(Schema choice, out Schema? only)
    {
        if (!sorted.TryGetValue(choice, out (UnionShape? Shape, Schema? Only) known))
        {
            UnionShape? shape = new UnionSorter(context.Composer).Sort(choice, out only);
            sorted[choice] = known = (shape, only);
        }

        only = known.Only;
        return known.Shape;
    }

    private TypePlan Union(Schema choice, PreferredName name)
    {
        UnionShape? shape = Sort(choice, out Schema? only);
        if (only is not null)
        {
            return types.Plan(only, name with { IsDescribed = false });
        }

        if (shape is not null)
        {
            UnionShape ordered = context.Inheritance.DerivedFirst(shape);
            return Declare(
                choice,
                name,
                identifier => new UnionPlanner(types, context).Plan(choice, ordered, identifier)
            );
        }

        string keyword = choice.OneOf.Count > 0 ? "oneOf" : "anyOf";
        context.Diagnostics.Report(PlanningDiagnostics.UnionIsRaw, choice.Pointer, keyword);
        return HasBranch(choice)
            ? Declare(choice, name, identifier => new UnionPlanner(types, context).PlanRaw(choice, identifier))
            : Element;
    }

    /// <summary>
    /// Declares the union. Without a name of its own, it is named after its branches, so that other places of use do not
    /// affect the name. Descriptions of a place are not part of the union; otherwise, a value of a response could not be
    /// sent in a request.
    /// </summary>
    private TypePlan Declare(Schema choice, PreferredName name, Func<string, UnionPlan> plan)
    {
        string preferred = name.IsOwn ? name.Text : inline.NameOf(choice) ?? name.Text;
        return shared.Take(
            choice,
            inline.KeyOf(choice),
            new PreferredName(preferred) { IsOwn = name.IsOwn, IsDescribed = true },
            taken =>
            {
                string identifier = context.TakeModelName(taken, ReservedNames.UnionMembers);
                types.Later(identifier, plan);
                return new TypePlan(TypeKind.Union) { Identifier = identifier };
            }
        );
    }

    /// <summary>Determines whether any branch is more specific than any JSON.</summary>
    private bool HasBranch(Schema choice) =>
        context
            .Branches.Of(choice, out _)
            .Any(branch =>
            {
                Schema composed = context.Composer.Compose(branch, out string? conflict);
                return conflict is null && SchemaShape.Of(composed) != ShapeKind.Any;
            });
}
