using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>Determines whether two schemas allow the same values. Their places and descriptions are ignored.</summary>
internal static class Likeness
{
    public static bool AreAlike(Schema? first, Schema? second)
    {
        if (first is null || second is null)
        {
            return first is null && second is null;
        }

        return first.Pointer == second.Pointer
            || (
                Alone(first) == Alone(second)
                && AreAlike(first.Items, second.Items)
                && AreAlike(first.ContentSchema, second.ContentSchema)
                && first.AdditionalProperties.Rule == second.AdditionalProperties.Rule
                && AreAlike(first.AdditionalProperties.Schema, second.AdditionalProperties.Schema)
                && AreAlike(first.PrefixItems, second.PrefixItems)
                && AreAlike(first.AllOf, second.AllOf)
                && AreAlike(first.OneOf, second.OneOf)
                && AreAlike(first.AnyOf, second.AnyOf)
                && first.Properties.Select(NameOf).SequenceEqual(second.Properties.Select(NameOf))
                && AreAlike(SchemasOf(first), SchemasOf(second))
            );
    }

    private static bool AreAlike(EquatableArray<Schema> first, EquatableArray<Schema> second) =>
        first.Count == second.Count && first.Zip(second, AreAlike).All(static same => same);

    private static (string Name, string? Given) NameOf(SchemaProperty property) => (property.Name, property.GivenName);

    private static EquatableArray<Schema> SchemasOf(Schema schema) =>
        schema.Properties.Select(static property => property.Schema).ToEquatableArray();

    /// <summary>Returns the schema without its subschemas, its place and its descriptions.</summary>
    private static Schema Alone(Schema schema) =>
        schema with
        {
            Pointer = "",
            Title = null,
            Description = null,
            Items = null,
            ContentSchema = null,
            AdditionalProperties = AdditionalProperties.Unspecified,
            PrefixItems = default,
            AllOf = default,
            OneOf = default,
            AnyOf = default,
            Properties = default,
        };
}
