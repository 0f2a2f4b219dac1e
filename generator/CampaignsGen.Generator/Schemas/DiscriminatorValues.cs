using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>
/// Determines the discriminator values of a schema: those of the mapping, those of its own constant, and its name, which is valid in
/// addition to a mapping unless it is mapped to another schema (OpenAPI 3.1, "Discriminator Object").
/// </summary>
internal sealed class DiscriminatorValues(SchemaComposer composer)
{
    /// <summary>Returns the values by which a branch of a choice is read.</summary>
    public List<string> Read(Discriminator discriminator, NamedSchema? target, Schema composed) =>
        Read(discriminator, target, Constants(target, Property(composed, discriminator.PropertyName)));

    /// <summary>Returns the values by which a schema is read that extends the schema with the discriminator.</summary>
    public List<string> ReadDerived(Discriminator discriminator, NamedSchema schema) =>
        Read(discriminator, schema, OwnConstants(discriminator, schema));

    /// <summary>Returns the value with which a branch of a choice is written, or null if it is not known.</summary>
    public DiscriminatorValue? Of(Discriminator discriminator, NamedSchema? target, Schema composed) =>
        Written(discriminator, target, Constants(target, Property(composed, discriminator.PropertyName)));

    /// <summary>
    /// Returns the value with which a schema is written that extends the schema with the discriminator, or null if it is not known.
    /// </summary>
    public DiscriminatorValue? OfDerived(Discriminator discriminator, NamedSchema schema) =>
        Written(discriminator, schema, OwnConstants(discriminator, schema));

    private List<string> Read(Discriminator discriminator, NamedSchema? target, List<string> constants)
    {
        List<string> free =
        [
            .. constants.Concat(Names(discriminator, target)).Where(value => !IsMapped(discriminator, value)),
        ];
        return [.. Mapped(discriminator, target).Union(free)];
    }

    /// <summary>
    /// Returns the value to write. A constant selects one of several mapped values. Several constants without a mapping are left to the
    /// caller.
    /// </summary>
    private DiscriminatorValue? Written(Discriminator discriminator, NamedSchema? target, List<string> constants)
    {
        List<string> mapped = Mapped(discriminator, target);
        List<string> both = [.. mapped.Intersect(constants)];
        List<string> given =
            both.Count > 0 ? both
            : mapped.Count > 0 ? mapped
            : constants;
        if (given.Count > 0)
        {
            bool isOnly = given.Count == 1 && !IsDefault(discriminator, target);
            return given.Count == 1 || mapped.Count > 0
                ? new DiscriminatorValue(given[0], isOnly, IsGiven: true)
                : null;
        }

        if (IsDefault(discriminator, target))
        {
            return null;
        }

        return Names(discriminator, target).Where(name => !IsMapped(discriminator, name)).ToList() is [var only]
            ? new DiscriminatorValue(only, IsOnly: true, IsGiven: false)
            : null;
    }

    /// <summary>Determines whether the schema is the default of the discriminator.</summary>
    public bool IsDefault(Discriminator discriminator, NamedSchema? target) =>
        composer.LeadsTo(discriminator.Default, target);

    /// <summary>Returns the mapped values of the schema, or of an alias of it.</summary>
    public List<string> Mapped(Discriminator discriminator, NamedSchema? target)
    {
        List<DiscriminatorMapping> all = [.. discriminator.Mapping];
        List<DiscriminatorMapping> own = all.FindAll(mapping => mapping.Reference == target?.Pointer);
        List<DiscriminatorMapping> found =
            own.Count > 0 ? own : all.FindAll(mapping => composer.LeadsTo(mapping.Reference, target));
        return found.ConvertAll(static mapping => mapping.Value);
    }

    private static bool IsMapped(Discriminator discriminator, string value) =>
        discriminator.Mapping.Any(mapping => mapping.Value == value);

    /// <summary>Returns the name of the schema, unless the discriminator is an enum without that value.</summary>
    private IEnumerable<string> Names(Discriminator discriminator, NamedSchema? target) =>
        target is not null && composer.MayBe(target.Schema, discriminator.PropertyName, target.Name)
            ? [target.Name]
            : [];

    private static Schema? Property(Schema composed, string name) =>
        composed.Properties.FirstOrDefault(property => property.Name == name)?.Schema;

    /// <summary>Returns the value that the schema declares itself; otherwise, the constants of its discriminator.</summary>
    private List<string> Constants(NamedSchema? schema, Schema? property)
    {
        if (schema?.Schema.DiscriminatorValue is { } given)
        {
            return [given];
        }

        EquatableArray<JsonValue> values = property is null ? default : composer.Compose(property, out _).Enum;
        return values.All(IsPlain) ? [.. values.Select(static value => value.Text)] : [];
    }

    /// <summary>Returns the constant of the discriminator that the schema itself specifies, not its base: an enum with one value.</summary>
    private List<string> OwnConstants(Discriminator discriminator, NamedSchema schema)
    {
        Schema? own = schema
            .Schema.AllOf.Append(schema.Schema)
            .Where(static part => part.Reference is null)
            .Select(part => Property(part, discriminator.PropertyName))
            .FirstOrDefault(static property => property is not null);
        List<string> values = Constants(schema, own);
        return values.Count == 1 ? values : [];
    }

    private static bool IsPlain(JsonValue value) =>
        value.Kind is JsonValueKind.String or JsonValueKind.Boolean
        || (value.Kind == JsonValueKind.Number && ScalarTypes.IsWhole(value));
}
