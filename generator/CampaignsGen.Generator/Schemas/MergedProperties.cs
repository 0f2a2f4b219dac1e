using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>The properties of the parts of an <c>allOf</c> together.</summary>
internal sealed class MergedProperties
{
    private readonly List<SchemaProperty> properties = [];
    private readonly Dictionary<string, int> places = [];

    public EquatableArray<SchemaProperty> All => properties.ToEquatableArray();

    /// <summary>Adds those of one more part. A property that stands in several must obey all of them.</summary>
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
    /// What two schemas are made of, each part once: in a circle the merged ones meet again, and are the same again.
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
