using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Schemas;

/// <summary>
/// Tells the objects of a choice apart that have no discriminator: by the names of their properties, by which of them are
/// required, and by the types and constants of their values.
/// </summary>
internal sealed class ObjectTelling(SchemaComposer composer)
{
    /// <summary>The runtime has one bit for each.</summary>
    private const int Most = 64;

    /// <summary>Finds what tells each of the branches, if every two of them differ.</summary>
    public bool TryTell(List<UnionBranch> objects)
    {
        List<Facts> facts = [.. objects.Select(FactsOf)];
        bool isTold = objects.Count <= Most && AreAllDifferent(facts);
        for (int index = 0; isTold && index < objects.Count; index++)
        {
            objects[index].Object = Plan(facts[index], facts);
            objects[index].HasOwnProperty = facts[index]
                .Names.Any(name => facts.Count(other => other.Kinds.ContainsKey(name)) == 1);
        }

        return isTold;
    }

    private static bool AreAllDifferent(List<Facts> facts)
    {
        for (int first = 0; first < facts.Count; first++)
        {
            for (int second = first + 1; second < facts.Count; second++)
            {
                if (!Differ(facts[first], facts[second]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool Differ(Facts first, Facts second) =>
        !new HashSet<string>(first.Names).SetEquals(second.Names)
        || !first.Required.SetEquals(second.Required)
        || first.Names.Any(name => KindsDiffer(first, second, name) || ConstantsDiffer(first, second, name));

    private static bool KindsDiffer(Facts first, Facts second, string name) =>
        second.Kinds.TryGetValue(name, out JsonKinds other) && first.Kinds[name] != other;

    /// <summary>Constants tell where no value is one of both: an enum is open, and may get the other's values.</summary>
    private static bool ConstantsDiffer(Facts first, Facts second, string name) =>
        first.Constants.TryGetValue(name, out List<string>? own)
        && second.Constants.TryGetValue(name, out List<string>? other)
        && !own.Intersect(other).Any();

    /// <summary>Only what differs is looked at while a value is read.</summary>
    private static ObjectBranchPlan Plan(Facts facts, List<Facts> all) =>
        new()
        {
            Required = facts.Names.Where(facts.Required.Contains).ToEquatableArray(),
            Optional = facts.Names.Where(name => !facts.Required.Contains(name)).ToEquatableArray(),
            Kinds = facts
                .Names.Where(name => all.Exists(other => KindsDiffer(facts, other, name)))
                .Select(name => new PropertyKindsPlan(name, facts.Kinds[name]))
                .ToEquatableArray(),
            Constants = facts
                .Constants.Where(pair => all.Exists(other => ConstantsDiffer(facts, other, pair.Key)))
                .Select(static pair => new PropertyConstantsPlan(pair.Key, pair.Value.ToEquatableArray()))
                .ToEquatableArray(),
            IsOpen = facts.IsOpen,
        };

    private Facts FactsOf(UnionBranch branch)
    {
        Schema schema = branch.Composed;
        Facts facts = new(
            [.. schema.Required],
            SchemaShape.Of(schema) == ShapeKind.Map || SchemaShape.KeepsOthers(schema.AdditionalProperties)
        );
        foreach (SchemaProperty property in schema.Properties)
        {
            Schema value = composer.Compose(property.Schema, out _);
            facts.Names.Add(property.Name);
            facts.Kinds[property.Name] = composer.Kinds.Of(value);
            List<string> constants =
            [
                .. value
                    .Enum.Where(static other => other.Kind != JsonValueKind.Null)
                    .Select(static other => other.Text),
            ];
            if (constants.Count > 0)
            {
                facts.Constants[property.Name] = constants;
            }
        }

        foreach (string name in schema.Required.Where(name => !facts.Kinds.ContainsKey(name)))
        {
            facts.Names.Add(name);
            facts.Kinds[name] = ValueKinds.All;
        }

        return facts;
    }

    /// <summary>What a branch says of its properties.</summary>
    private sealed class Facts(HashSet<string> required, bool isOpen)
    {
        public List<string> Names { get; } = [];
        public HashSet<string> Required { get; } = required;
        public bool IsOpen { get; } = isOpen;
        public Dictionary<string, JsonKinds> Kinds { get; } = [];
        public Dictionary<string, List<string>> Constants { get; } = [];
    }
}
