using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Schemas;

/// <summary>What a branch says of the objects, or of the arrays, in one place: an array is an object whose one property is the item.</summary>
internal sealed class BranchFacts(bool isArray, HashSet<string> required, bool isOpen)
{
    /// <summary>The property that stands for the items of an array.</summary>
    public const string Item = "";

    public bool IsArray { get; } = isArray;
    public List<string> Names { get; } = [];
    public HashSet<string> Required { get; } = required;
    public bool IsOpen { get; } = isOpen;
    public Dictionary<string, JsonKinds> Kinds { get; } = [];
    public Dictionary<string, List<string>> Constants { get; } = [];

    /// <summary>The composed schemas of the values that may be objects or arrays with facts of their own.</summary>
    public Dictionary<string, Schema> Values { get; } = [];

    /// <summary>Whether two branches differ here, without a look at what stands deeper.</summary>
    public static bool Differ(BranchFacts first, BranchFacts second) =>
        first.IsArray != second.IsArray
        || !new HashSet<string>(first.Names).SetEquals(second.Names)
        || !first.Required.SetEquals(second.Required)
        || first.Names.Any(name => KindsDiffer(first, second, name) || ConstantsDiffer(first, second, name));

    public static bool KindsDiffer(BranchFacts first, BranchFacts second, string name) =>
        first.Kinds.TryGetValue(name, out JsonKinds own)
        && second.Kinds.TryGetValue(name, out JsonKinds other)
        && own != other;

    /// <summary>Constants tell where no value is one of both: an enum is open, and may get the other's values.</summary>
    public static bool ConstantsDiffer(BranchFacts first, BranchFacts second, string name) =>
        first.Constants.TryGetValue(name, out List<string>? own)
        && second.Constants.TryGetValue(name, out List<string>? other)
        && !own.Intersect(other).Any();
}

/// <summary>Collects the facts of composed schemas, each once.</summary>
internal sealed class FactsOfSchemas(SchemaComposer composer)
{
    private readonly Dictionary<Schema, BranchFacts?> found = new(SchemaIdentity.Instance);

    /// <summary>Null for a schema that is neither an object nor an array.</summary>
    public BranchFacts? Of(Schema composed)
    {
        if (!found.TryGetValue(composed, out BranchFacts? facts))
        {
            found[composed] = facts = SchemaShape.Of(composed) switch
            {
                ShapeKind.Record or ShapeKind.Map => OfObject(composed),
                ShapeKind.List or ShapeKind.Tuple => OfArray(composed),
                _ => null,
            };
        }

        return facts;
    }

    /// <summary>The facts of the value of a property; null where there are none.</summary>
    public BranchFacts? Of(BranchFacts? facts, string name) =>
        facts is not null && facts.Values.TryGetValue(name, out Schema? value) ? Of(value) : null;

    private BranchFacts OfObject(Schema schema)
    {
        BranchFacts facts = new(
            isArray: false,
            [.. schema.Required],
            SchemaShape.Of(schema) == ShapeKind.Map || SchemaShape.KeepsOthers(schema.AdditionalProperties)
        );
        foreach (SchemaProperty property in schema.Properties)
        {
            Add(facts, property.Name, property.Schema);
        }

        foreach (string name in schema.Required.Where(name => !facts.Kinds.ContainsKey(name)))
        {
            facts.Names.Add(name);
            facts.Kinds[name] = ValueKinds.All;
        }

        return facts;
    }

    private BranchFacts OfArray(Schema schema)
    {
        BranchFacts facts = new(isArray: true, [], isOpen: false);
        if (schema.PrefixItems.Count == 0 && schema.Items is { } item)
        {
            Add(facts, BranchFacts.Item, item);
            // Null among the items tells nothing: the reader looks at the others.
            JsonKinds kinds = facts.Kinds[BranchFacts.Item] & ~JsonKinds.Null;
            facts.Kinds[BranchFacts.Item] = kinds == JsonKinds.None ? ValueKinds.All & ~JsonKinds.Null : kinds;
        }
        else
        {
            facts.Names.Add(BranchFacts.Item);
            facts.Kinds[BranchFacts.Item] = ValueKinds.All & ~JsonKinds.Null;
        }

        return facts;
    }

    private void Add(BranchFacts facts, string name, Schema property)
    {
        Schema composed = composer.Compose(property, out _);
        Schema value = OrNull(composed);
        facts.Names.Add(name);
        facts.Kinds[name] = composer.Kinds.Of(composed);
        List<string> constants = [.. Constants(value)];
        if (constants.Count > 0)
        {
            facts.Constants[name] = constants;
        }

        facts.Values[name] = value;
    }

    /// <summary>An enum that is written as a choice of constants has them too, unless any other text is a value of it.</summary>
    private static IEnumerable<string> Constants(Schema value) =>
        value.Enum.Count == 0 && SchemaShape.Of(value) == ShapeKind.Enum && !SchemaShape.IsOpenEnum(value)
            ? SchemaShape.EnumValues(value).Select(static constant => constant.Value)
            : value.Enum.Where(static other => other.Kind != JsonValueKind.Null).Select(static other => other.Text);

    /// <summary>The one schema beside <c>null</c>, where a choice has no other.</summary>
    private Schema OrNull(Schema composed)
    {
        if (SchemaShape.Of(composed) != ShapeKind.Choice)
        {
            return composed;
        }

        IReadOnlyList<Schema> branches = composer.Choices.Of(composed, out _);
        return branches.Count == 1 ? composer.Compose(branches[0], out _) : composed;
    }
}
