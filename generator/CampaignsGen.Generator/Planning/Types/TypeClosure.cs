using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>What the types of a client are made of, and which of them a value can hold.</summary>
internal sealed class TypeClosure(ClientPlan plan)
{
    private readonly ILookup<string, TypePlan> parts = Parts(plan)
        .ToLookup(static part => part.Owner, static part => part.Type, StringComparer.Ordinal);

    /// <summary>The names of all types of ours that values of <paramref name="types"/> can hold.</summary>
    public HashSet<string> Of(IEnumerable<TypePlan> types)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        Queue<string> waiting = new();
        Add(types);
        while (waiting.Count > 0)
        {
            Add(parts[waiting.Dequeue()]);
        }

        return found;

        void Add(IEnumerable<TypePlan> added)
        {
            foreach (string identifier in added.SelectMany(Identifiers).Where(found.Add))
            {
                waiting.Enqueue(identifier);
            }
        }
    }

    private static IEnumerable<string> Identifiers(TypePlan type)
    {
        for (TypePlan? part = type; part is not null; part = part.Item)
        {
            if (part.Identifier is { } identifier)
            {
                yield return identifier;
            }
        }
    }

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
}
