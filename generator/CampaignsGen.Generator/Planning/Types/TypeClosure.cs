using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Determines the types that values of a client's types can contain.</summary>
internal sealed class TypeClosure(ClientPlan plan)
{
    private readonly ILookup<string, TypePlan> parts = TypeUses
        .OfModels(plan)
        .ToLookup(static use => use.User, static use => use.Type, StringComparer.Ordinal);

    /// <summary>Returns the names of all generated types that values of <paramref name="types"/> can contain.</summary>
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
            foreach (string identifier in added.SelectMany(TypeUses.Identifiers).Where(found.Add))
            {
                waiting.Enqueue(identifier);
            }
        }
    }
}
