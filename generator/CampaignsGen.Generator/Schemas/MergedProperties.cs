using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Combines the properties of the parts of an <c>allOf</c>.</summary>
internal sealed class MergedProperties
{
    private readonly List<SchemaProperty> properties = [];
    private readonly Dictionary<string, int> places = [];

    public EquatableArray<SchemaProperty> All => properties.ToEquatableArray();

    /// <summary>Adds the properties of a part. A property that is in several parts must match all of them.</summary>
    public void Add(EquatableArray<SchemaProperty> part)
    {
        foreach (SchemaProperty property in part)
        {
            if (!places.TryGetValue(property.Name, out int place))
            {
                places[property.Name] = properties.Count;
                properties.Add(property);
            }
            else if (!SameBesidesPlace(properties[place].Schema, property.Schema))
            {
                properties[place] = Both(properties[place], property);
            }
        }
    }

    private static SchemaProperty Both(SchemaProperty first, SchemaProperty second)
    {
        Schema parts = new(second.Schema.Pointer)
        {
            AllOf = Parts(first.Schema, second.Schema),
            Description = second.Schema.Description,
        };
        return new SchemaProperty(second.Name, parts) { GivenName = second.GivenName ?? first.GivenName };
    }

    /// <summary>
    /// Returns the parts of two schemas without duplicates. In a cycle, merged schemas are merged again and must be equal again.
    /// </summary>
    private static EquatableArray<Schema> Parts(Schema first, Schema second)
    {
        List<Schema> parts = [];
        foreach (Schema part in PartsOf(first).Concat(PartsOf(second)))
        {
            if (!parts.Exists(other => SameBesidesPlace(other, part)))
            {
                parts.Add(part);
            }
        }

        return parts.ToEquatableArray();
    }

    private static IEnumerable<Schema> PartsOf(Schema schema) =>
        SchemaComposer.IsOnlyParts(schema) ? schema.AllOf : [schema];

    private static bool SameBesidesPlace(Schema first, Schema second) =>
        (first.Reference is not null && first.Reference == second.Reference)
        || first == second with { Pointer = first.Pointer };
}
