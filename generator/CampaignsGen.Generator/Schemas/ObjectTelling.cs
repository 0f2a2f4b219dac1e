using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Schemas;

/// <summary>
/// Distinguishes the objects, or the arrays, of a choice without a discriminator: by the names of their properties, by the required ones,
/// and by the types and constants of their values. If that is not sufficient for two branches, the objects and arrays in their properties
/// are compared in the same way.
/// </summary>
internal sealed class ObjectTelling(SchemaComposer composer)
{
    /// <summary>The maximum number of branches: the runtime has one bit for each.</summary>
    private const int Most = 64;

    /// <summary>The maximum nesting depth of the objects and arrays that are compared.</summary>
    private const int Deepest = 3;

    /// <summary>
    /// The maximum number of comparisons. A document can have any number of nested properties, but real ones need a few hundred.
    /// </summary>
    private const int MostLooks = 20_000;

    private readonly FactsOfSchemas facts = new(composer);
    private readonly Dictionary<(BranchFacts, BranchFacts, int), bool> differ = [];
    private int looks;

    /// <summary>Determines what distinguishes each branch. Returns false if two of them do not differ.</summary>
    public bool TryTell(List<UnionBranch> branches)
    {
        if (branches.Count > Most)
        {
            return false;
        }

        List<BranchFacts?> all = [.. branches.Select(branch => facts.Of(branch.Composed))];
        List<Pair> pairs = [.. PairsOf(all)];
        List<Pair> alike = pairs.FindAll(static pair => !BranchFacts.Differ(pair.First, pair.Second));
        if (!alike.TrueForAll(pair => DifferWithin(pair, Deepest)))
        {
            return false;
        }

        List<ObjectBranchPlan?> plans = Plan(all, alike, Deepest);
        if (looks >= MostLooks)
        {
            return false;
        }

        for (int index = 0; index < branches.Count; index++)
        {
            branches[index].Object = plans[index];
            branches[index].HasOwnProperty = all[index]!.Names.Exists(name =>
                all.Count(other => other!.Kinds.ContainsKey(name)) == 1
            );
        }

        return true;
    }

    private static IEnumerable<Pair> PairsOf(List<BranchFacts?> all) =>
        from second in Enumerable.Range(0, all.Count)
        from first in Enumerable.Range(0, second)
        where all[first] is not null && all[second] is not null
        select new Pair(first, second, all[first]!, all[second]!);

    private bool DifferWithin(Pair pair, int levels) =>
        levels > 0 && pair.First.Names.Exists(name => DifferIn(pair, name, levels));

    /// <summary>Determines whether two branches differ in the values of a property.</summary>
    private bool DifferIn(Pair pair, string name, int levels)
    {
        BranchFacts? first = facts.Of(pair.First, name);
        BranchFacts? second = facts.Of(pair.Second, name);
        if (first is null || second is null || first == second)
        {
            return false;
        }

        if (!differ.TryGetValue((first, second, levels), out bool isDifferent))
        {
            isDifferent =
                looks++ < MostLooks
                && (
                    BranchFacts.Differ(first, second)
                    || DifferWithin(pair with { First = first, Second = second }, levels - 1)
                );
            differ[(first, second, levels)] = isDifferent;
        }

        return isDifferent;
    }

    /// <summary>Creates the plans, which contain only what differs, and nothing deeper if that is sufficient.</summary>
    private List<ObjectBranchPlan?> Plan(List<BranchFacts?> all, List<Pair> alike, int levels)
    {
        List<string> deeper =
        [
            .. alike
                .SelectMany(static pair => pair.First.Names)
                .Distinct()
                .Where(name => levels > 0 && alike.Exists(pair => DifferIn(pair, name, levels))),
        ];
        List<ObjectBranchPlan?> plans =
        [
            .. all.Select(own =>
                own is null ? null : Plan(own, all, name => levels == Deepest || deeper.Contains(name))
            ),
        ];
        foreach (string name in deeper)
        {
            List<Pair> differing = alike.FindAll(pair => DifferIn(pair, name, levels));
            foreach (bool isArray in differing.Select(pair => facts.Of(pair.First, name)!.IsArray).Distinct().ToList())
            {
                List<BranchFacts?> inside =
                [
                    .. all.Select(own => facts.Of(own, name) is { } value && value.IsArray == isArray ? value : null),
                ];
                AddValues(plans, name, isArray, Plan(inside, Inside(differing, inside), levels - 1));
            }
        }

        return plans;
    }

    private static List<Pair> Inside(List<Pair> pairs, List<BranchFacts?> inside) =>
        [
            .. pairs
                .Where(pair => inside[pair.One] is not null && inside[pair.Other] is not null)
                .Select(pair => pair with { First = inside[pair.One]!, Second = inside[pair.Other]! })
                .Where(static pair => !BranchFacts.Differ(pair.First, pair.Second)),
        ];

    private static void AddValues(
        List<ObjectBranchPlan?> plans,
        string name,
        bool isArray,
        List<ObjectBranchPlan?> inside
    )
    {
        for (int index = 0; index < plans.Count; index++)
        {
            if (plans[index] is { } plan && inside[index] is { } value)
            {
                plans[index] = plan with
                {
                    Values = plan.Values.Append(new PropertyValuePlan(name, isArray, value)).ToEquatableArray(),
                };
            }
        }
    }

    private static ObjectBranchPlan Plan(BranchFacts own, List<BranchFacts?> all, Func<string, bool> isNeeded)
    {
        List<BranchFacts> others = [.. all.OfType<BranchFacts>()];
        List<string> names = own.Names.FindAll(name => isNeeded(name) || Tells(name, own, others));
        List<string> properties = own.IsArray ? [] : names;
        return new()
        {
            Required = properties.Where(own.Required.Contains).ToEquatableArray(),
            Optional = properties.Where(name => !own.Required.Contains(name)).ToEquatableArray(),
            Kinds = names
                .Where(name => others.Exists(other => BranchFacts.KindsDiffer(own, other, name)))
                .Select(name => new PropertyKindsPlan(name, own.Kinds[name]))
                .ToEquatableArray(),
            Constants = own
                .Constants.Where(pair => others.Exists(other => BranchFacts.ConstantsDiffer(own, other, pair.Key)))
                .Select(static pair => new PropertyConstantsPlan(pair.Key, pair.Value.ToEquatableArray()))
                .ToEquatableArray(),
            IsOpen = own.IsOpen,
        };
    }

    /// <summary>Determines whether another branch specifies a property differently or not at all.</summary>
    private static bool Tells(string name, BranchFacts own, List<BranchFacts> others) =>
        others.Exists(other =>
            !other.Kinds.ContainsKey(name)
            || own.Required.Contains(name) != other.Required.Contains(name)
            || BranchFacts.KindsDiffer(own, other, name)
            || BranchFacts.ConstantsDiffer(own, other, name)
        );

    /// <summary>Represents two branches and their facts at one place.</summary>
    private sealed record Pair(int One, int Other, BranchFacts First, BranchFacts Second);
}
