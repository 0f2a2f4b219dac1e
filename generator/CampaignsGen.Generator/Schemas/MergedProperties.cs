using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>The properties of two parts of an <c>allOf</c> together.</summary>
internal static class MergedProperties
{
    /// <summary>A property that stands in both must obey both.</summary>
    public static EquatableArray<SchemaProperty> Of(
        EquatableArray<SchemaProperty> first,
        EquatableArray<SchemaProperty> second
    )
    {
        List<SchemaProperty> both = [.. first];
        foreach (SchemaProperty property in second)
        {
            int index = both.FindIndex(other => other.Name == property.Name);
            if (index < 0)
            {
                both.Add(property);
            }
            else if (!SameBesidesPlace(both[index].Schema, property.Schema))
            {
                Schema parts = new(property.Schema.Pointer)
                {
                    AllOf = Parts(both[index].Schema, property.Schema),
                    Description = property.Schema.Description,
                };
                both[index] = new SchemaProperty(property.Name, parts)
                {
                    GivenName = property.GivenName ?? both[index].GivenName,
                };
            }
        }

        return both.ToEquatableArray();
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
