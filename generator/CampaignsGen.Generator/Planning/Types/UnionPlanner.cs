using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the union of a choice.</summary>
internal sealed class UnionPlanner(TypePlanner types, PlanningContext context)
{
    public UnionPlan Plan(Schema schema, UnionShape shape, string identifier)
    {
        NameScope locals = new(["json", "value", "otherwise", "whole", "T"]);
        List<BranchPlan> branches = [];
        for (int index = 0; index < shape.Branches.Count; index++)
        {
            UnionBranch branch = shape.Branches[index];
            TypePlan type = types.Plan(branch.Schema, identifier + BranchName(branch, index)) with { Nullable = false };
            int known = branches.FindIndex(other => other.Type == type);
            if (known < 0)
            {
                branches.Add(Branch(branch, type, locals));
            }
            else
            {
                branches[known] = WithValues(branches[known], branch);
            }
        }

        foreach (IGrouping<BranchKind, BranchPlan> told in branches.GroupBy(static branch => branch.Kind).ToList())
        {
            if (told.Count(static branch => branch.Object is not null) == 1)
            {
                branches[branches.IndexOf(told.First())] = told.First() with { Object = null };
            }
        }

        return Union(schema, identifier) with
        {
            Discriminator = shape.Discriminator,
            KeepsDiscriminator = branches.Exists(static branch =>
                branch is { WrittenValue: not null, KeptIn: null, DiscriminatorValues.Count: > 1 }
            ),
            Branches = branches.ToEquatableArray(),
        };
    }

    /// <summary>Merges branches with the same type, because two names of one schema are one branch with the values of both.</summary>
    private static BranchPlan WithValues(BranchPlan known, UnionBranch other) =>
        known with
        {
            DiscriminatorValues = known.DiscriminatorValues.Union(other.DiscriminatorValues).ToEquatableArray(),
            IsAlone = known.IsAlone || other.IsAlone,
            IsDefault = known.IsDefault || other.IsDefault,
        };

    /// <summary>Plans a union that keeps its JSON, because its branches cannot be distinguished.</summary>
    public UnionPlan PlanRaw(Schema schema, string identifier)
    {
        List<TypePlan> branches = [];
        foreach (Schema branch in context.Branches.Of(schema, out _))
        {
            string name = identifier + Name(branch, branches.Count);
            TypePlan type = types.Plan(branch, name) with { Nullable = false };
            // A branch that is the choice itself adds nothing.
            if (type.Kind != TypeKind.Element && type.Identifier != identifier && !branches.Contains(type))
            {
                branches.Add(type);
            }
        }

        return Union(schema, identifier) with
        {
            IsRaw = true,
            Branches = branches.Select(RawBranch).ToEquatableArray(),
        };
    }

    /// <summary>Plans the union of the data of events, which is distinguished by their types.</summary>
    /// <param name="choice">The place that describes the events.</param>
    /// <param name="events">The events.</param>
    /// <param name="identifier">The name of the union.</param>
    public UnionPlan PlanEvents(Schema choice, IReadOnlyList<EventPlan> events, string identifier)
    {
        NameScope locals = new(["json", "value", "otherwise", "T", "type", "data"]);
        IEnumerable<TypePlan> data = events.Select(static one => one.Data).Distinct();
        return Union(choice, identifier) with
        {
            IsSelectedByEvent = true,
            Events = events.ToEquatableArray(),
            Branches = data.Where(static type => type.Kind != TypeKind.Element)
                .Select(type => Branch(type, locals))
                .ToEquatableArray(),
        };
    }

    private static BranchPlan Branch(TypePlan type, NameScope locals) =>
        new()
        {
            Kind = BranchKind.Object,
            Type = type,
            Local = Identifier.Escaped(locals.Take(Identifier.Camel(TypeNames.Of(type), "value"))),
        };

    private UnionPlan Union(Schema schema, string identifier) =>
        new()
        {
            Identifier = identifier,
            JsonIdentifier = PlanningContext.JsonName(identifier),
            ConverterIdentifier = context.Names.Converter,
            Doc = DocPlanner.Of(schema.Description ?? schema.Title, DocPlanner.Deprecation(schema)),
        };

    private static BranchPlan RawBranch(TypePlan type) =>
        new()
        {
            Kind = BranchKind.Object,
            Type = type,
            Local = "value",
        };

    private BranchPlan Branch(UnionBranch branch, TypePlan type, NameScope locals) =>
        new()
        {
            Kind = branch.Kind,
            Type = type,
            TakesNumberText =
                branch.Kind == BranchKind.Number && branch.Composed.Spelling is Spelling.OrText or Spelling.OrName,
            TakesBare = branch.Kind == BranchKind.String && branch.Composed.Spelling == Spelling.OrBare,
            Local = Identifier.Escaped(locals.Take(Identifier.Camel(TypeNames.Of(type), "value"))),
            DiscriminatorValues = branch.DiscriminatorValues.ToEquatableArray(),
            WrittenValue = branch.WrittenValue,
            KeptIn = branch.WrittenValue is null ? null : types.AdditionalPropertiesOf(type),
            IsAlone = branch.IsAlone,
            IsDefault = branch.IsDefault,
            RequiresDiscriminator = branch.RequiresDiscriminator,
            Object = branch.Object,
            ItemKinds = branch.ItemKinds,
            Check = CheckOf(branch.Schema, type),
        };

    /// <summary>
    /// Returns the validation of a branch. Unions of the same types are shared regardless of the limits at their places, so
    /// only named schemas and generated types are validated.
    /// </summary>
    private CheckPlan? CheckOf(Schema branch, TypePlan type) =>
        type.Kind is TypeKind.Record or TypeKind.Union || context.Composer.TargetOf(branch) is not null
            ? context.Checks.Of(branch, type)
            : null;

    private static string BranchName(UnionBranch branch, int index)
    {
        bool isNamed = branch.Schema.Title is not { Length: > 0 } && branch.DiscriminatorValues.Count > 0;
        return isNamed ? Identifier.Pascal(branch.DiscriminatorValues[0], "Option") : Name(branch.Schema, index);
    }

    private static string Name(Schema branch, int index) =>
        branch.Title is { Length: > 0 } title ? Identifier.Pascal(title, "Option") : $"Option{index + 1}";
}
