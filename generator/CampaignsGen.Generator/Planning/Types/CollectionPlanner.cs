using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Plans lists and maps. A collection within another one has its own JSON code, which is named after its content and not its
/// place.
/// </summary>
internal sealed class CollectionPlanner(NameScope names)
{
    private readonly Dictionary<TypePlan, TypePlan> named = [];
    private readonly List<TypePlan> all = [];

    /// <summary>Returns the collections in <paramref name="types"/> that have their own JSON code.</summary>
    public EquatableArray<TypePlan> NamedIn(IEnumerable<TypePlan> types)
    {
        HashSet<string> used = [];
        foreach (TypePlan type in types)
        {
            for (TypePlan? part = type; part?.IsCollection == true; part = part.Item)
            {
                if (part.JsonIdentifier is { } identifier)
                {
                    used.Add(identifier);
                }
            }
        }

        return all.Where(type => used.Contains(type.JsonIdentifier!)).ToEquatableArray();
    }

    public TypePlan Of(TypeKind kind, TypePlan item)
    {
        TypePlan type = new(kind) { Item = item.IsCollection ? Name(item) : item };
        return item.Nullable ? Name(type) : type;
    }

    private TypePlan Name(TypePlan type)
    {
        if (type.JsonIdentifier is not null)
        {
            return type;
        }

        TypePlan key = type with { Nullable = false, IsLenient = false };
        if (!named.TryGetValue(key, out TypePlan? known))
        {
            known = key with { JsonIdentifier = names.Take(PlanningContext.JsonName(Describe(key))) };
            named[key] = known;
            all.Add(known);
        }

        return known with
        {
            Nullable = type.Nullable,
            IsLenient = type.IsLenient,
        };
    }

    private static string Describe(TypePlan type)
    {
        string name = type.Kind switch
        {
            TypeKind.List or TypeKind.Map => Describe(type.Item!) + type.Kind,
            _ => type.Identifier ?? (type.Form == JsonForm.Usual ? $"{type.Kind}" : $"{type.Kind}{type.Form}"),
        };
        return type.IsLenient ? "Lenient" + name
            : type.Nullable ? "Nullable" + name
            : name;
    }
}
