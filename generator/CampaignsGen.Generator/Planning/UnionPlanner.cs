using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the union of a choice whose branches can be told apart.</summary>
internal sealed class UnionPlanner(TypePlanner types)
{
    public UnionPlan Plan(Schema schema, UnionShape shape, string identifier)
    {
        NameScope locals = new(["json", "value", "otherwise", "T"]);
        List<BranchPlan> branches = [];
        for (int index = 0; index < shape.Branches.Count; index++)
        {
            UnionBranch branch = shape.Branches[index];
            TypePlan type = types.Plan(branch.Schema, identifier + BranchName(branch, index)) with { Nullable = false };
            if (branches.All(other => other.Type != type))
            {
                branches.Add(Branch(branch, type, locals));
            }
        }

        return new UnionPlan
        {
            Identifier = identifier,
            JsonIdentifier = PlanningContext.JsonName(identifier),
            ConverterIdentifier = PlanningContext.ConverterName(identifier),
            Doc = DocPlanner.Of(
                schema.Description ?? schema.Title,
                $"One of several: {identifier}.",
                DocPlanner.Deprecation(schema)
            ),
            Discriminator = shape.Discriminator,
            Branches = branches.ToEquatableArray(),
        };
    }

    private static BranchPlan Branch(UnionBranch branch, TypePlan type, NameScope locals) =>
        new()
        {
            Kind = branch.Kind,
            Type = type,
            Local = Identifier.Escaped(locals.Take(Identifier.Camel(TypeNames.Of(type), "value"))),
            DiscriminatorValues = branch.DiscriminatorValues.ToEquatableArray(),
            OwnProperties = branch.OwnProperties.ToEquatableArray(),
        };

    private static string BranchName(UnionBranch branch, int index)
    {
        if (branch.Schema.Title is { Length: > 0 } title)
        {
            return Identifier.Pascal(title, "Option");
        }

        return branch.DiscriminatorValues.Count > 0
            ? Identifier.Pascal(branch.DiscriminatorValues[0], "Option")
            : $"Option{index + 1}";
    }
}
