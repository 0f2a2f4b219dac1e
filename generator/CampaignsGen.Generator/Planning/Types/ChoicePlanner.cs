using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Decides the type of a choice: a union, one that keeps JSON where nothing tells its branches apart, or the one type that it comes down to.</summary>
internal sealed class ChoicePlanner(PlanningContext context, TypePlanner types, SharedTypes shared)
{
    private static readonly TypePlan Element = new(TypeKind.Element);

    private readonly InlineChoices inline = new(context.Composer, context.Same);
    private readonly Dictionary<Schema, (UnionShape? Shape, Schema? Only)> sorted = new(SchemaIdentity.Instance);

    /// <summary>Whether <paramref name="composed"/> becomes a type of its own.</summary>
    public bool IsUnion(Schema composed)
    {
        Schema choice = MixedTypes.Settle(composed);
        return SchemaShape.Of(choice) == ShapeKind.Choice
            && context.Branches.Of(choice, out _).Count > 1
            && (Sort(choice, out Schema? only) is not null || (only is null && HasBranch(choice)));
    }

    /// <summary>A choice with <c>null</c>, or of which a branch may be null, is a nullable value of the rest.</summary>
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

    /// <summary>Several types are a choice, unless a value of them is none that a type can name.</summary>
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
            // A branch is asked for before its base, which would answer for it.
            UnionShape ordered = shape with
            {
                Branches =
                [
                    .. shape.Branches.OrderByDescending(branch => context.Inheritance.DepthOf(branch.Schema.Reference)),
                ],
            };
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
    /// Its name is that of its branches where it has none of its own: no other place of use changes that. What a place says of
    /// the choice is its affair, or an answer could not be sent back.
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

    /// <summary>Whether one of the branches is more than any JSON.</summary>
    private bool HasBranch(Schema choice) =>
        context
            .Branches.Of(choice, out _)
            .Any(branch =>
            {
                Schema composed = context.Composer.Compose(branch, out string? conflict);
                return conflict is null && SchemaShape.Of(composed) != ShapeKind.Any;
            });
}
