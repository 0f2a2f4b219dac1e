using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Which models a request may carry: limits are said of these only, for what the server answers is the server's affair.</summary>
internal sealed class SentTypes
{
    private readonly HashSet<string> sent = new(StringComparer.Ordinal);
    private readonly Queue<string> waiting = new();
    private readonly ILookup<string, TypePlan> parts;

    private SentTypes(IEnumerable<(string Owner, TypePlan Type)> parts) =>
        this.parts = parts.ToLookup(static part => part.Owner, static part => part.Type, StringComparer.Ordinal);

    /// <summary>The records of <paramref name="plan"/>, without limits where no request carries them.</summary>
    public static EquatableArray<RecordPlan> LimitsIn(ClientPlan plan)
    {
        SentTypes types = new(Parts(plan));
        foreach (
            ArgumentPlan argument in plan.Operations.SelectMany(Variants).SelectMany(static method => method.Arguments)
        )
        {
            types.Add(argument.Type);
        }

        types.AddParts();
        return plan
            .Records.Select(record =>
                types.sent.Contains(record.Identifier) ? record : record with { Properties = Unlimited(record) }
            )
            .ToEquatableArray();
    }

    private static IEnumerable<OperationPlan> Variants(OperationPlan operation) =>
        operation.Variants.Prepend(operation);

    private static EquatableArray<PropertyPlan> Unlimited(RecordPlan record) =>
        record.Properties.Select(static property => property with { Limits = null }).ToEquatableArray();

    /// <summary>What each type is made of; a record may be one that derives from it, and has what its base has.</summary>
    private static IEnumerable<(string Owner, TypePlan Type)> Parts(ClientPlan plan) =>
        plan
            .Records.SelectMany(static record =>
                record
                    .Properties.Select(static property => property.Type)
                    .Concat(record.AdditionalProperties is { } additional ? [additional.Type] : [])
                    .Concat(record.Derived.Select(static derived => Named(derived.Identifier)))
                    .Concat(record.Base is { } parent ? [Named(parent)] : [])
                    .Select(type => (record.Identifier, type))
            )
            .Concat(
                plan.Unions.SelectMany(static union => union.Branches.Select(branch => (union.Identifier, branch.Type)))
            )
            .Concat(plan.Multiparts.SelectMany(static body => body.Parts.Select(part => (body.Identifier, part.Type))));

    private static TypePlan Named(string identifier) => new(TypeKind.Record) { Identifier = identifier };

    private void Add(TypePlan type)
    {
        for (TypePlan? part = type; part is not null; part = part.Item)
        {
            if (part.Identifier is { } identifier && sent.Add(identifier))
            {
                waiting.Enqueue(identifier);
            }
        }
    }

    private void AddParts()
    {
        while (waiting.Count > 0)
        {
            foreach (TypePlan type in parts[waiting.Dequeue()])
            {
                Add(type);
            }
        }
    }
}
