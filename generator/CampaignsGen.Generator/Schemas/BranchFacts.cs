using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Schemas;

/// <summary>
/// Represents what a branch specifies about the objects, or the arrays, at one place. An array is represented as an object whose only
/// property is the item.
/// </summary>
internal sealed class BranchFacts(bool isArray, HashSet<string> required, bool isOpen)
{
    /// <summary>The name of the property that represents the items of an array.</summary>
    public const string Item = "";

    public bool IsArray { get; } = isArray;
    public List<string> Names { get; } = [];
    public HashSet<string> Required { get; } = required;
    public bool IsOpen { get; } = isOpen;
    public Dictionary<string, JsonKinds> Kinds { get; } = [];
    public Dictionary<string, List<string>> Constants { get; } = [];

    /// <summary>Gets the composed schemas of the values that can be objects or arrays with facts.</summary>
    public Dictionary<string, Schema> Values { get; } = [];

    /// <summary>Determines whether two branches differ at this level, without checking nested values.</summary>
    public static bool Differ(BranchFacts first, BranchFacts second) =>
        first.IsArray != second.IsArray
        || !new HashSet<string>(first.Names).SetEquals(second.Names)
        || !first.Required.SetEquals(second.Required)
        || first.Names.Any(name => KindsDiffer(first, second, name) || ConstantsDiffer(first, second, name));

    public static bool KindsDiffer(BranchFacts first, BranchFacts second, string name) =>
        first.Kinds.TryGetValue(name, out JsonKinds own)
        && second.Kinds.TryGetValue(name, out JsonKinds other)
        && own != other;

    /// <summary>
    /// Determines whether the constants distinguish the branches, which requires that they have no value in common: an enum is open and can
    /// get values of the other.
    /// </summary>
    public static bool ConstantsDiffer(BranchFacts first, BranchFacts second, string name) =>
        first.Constants.TryGetValue(name, out List<string>? own)
        && second.Constants.TryGetValue(name, out List<string>? other)
        && !own.Intersect(other).Any();
}

/// <summary>Determines the facts of composed schemas and caches them.</summary>
internal sealed class FactsOfSchemas(SchemaComposer composer)
{
    private readonly Dictionary<Schema, BranchFacts?> found = new(SchemaIdentity.Instance);

    /// <summary>Returns the facts of a schema, or null if it is neither an object nor an array.</summary>
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

    /// <summary>Returns the facts of the value of a property, or null if there are none.</summary>
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
            // Null items do not distinguish arrays: the reader checks the other items.
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

    /// <summary>
    /// Returns the constants of a value, including those of an enum that is written as a choice of constants, unless the enum also allows
    /// other text.
    /// </summary>
    private static IEnumerable<string> Constants(Schema value) =>
        value.Enum.Count == 0 && SchemaShape.Of(value) == ShapeKind.Enum && !SchemaShape.IsOpenEnum(value)
            ? SchemaShape.EnumValues(value).Select(static constant => constant.Value)
            : value.Enum.Where(static other => other.Kind != JsonValueKind.Null).Select(static other => other.Text);

    /// <summary>Returns the only branch besides <c>null</c>, or the schema itself if it is not such a choice.</summary>
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
