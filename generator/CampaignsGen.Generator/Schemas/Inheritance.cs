using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>
/// Finds the schemas that derive from another one by <c>allOf</c>: if the other one has a discriminator, or is the base of several schemas.
/// A schema that specifies a property differently from its base is merged with it instead.
/// </summary>
internal sealed class Inheritance
{
    /// <summary>The minimum number of derived schemas for a base without a discriminator.</summary>
    private const int Several = 2;

    private readonly SchemaComposer composer;
    private readonly DiscriminatorValues values;
    private readonly Dictionary<string, NamedSchema> bases = [];
    private readonly Dictionary<string, List<NamedSchema>> derived = [];
    private readonly Dictionary<string, HashSet<string>> tags = [];
    private readonly Lazy<HashSet<string>> used;

    public Inheritance(ApiModel model, SchemaComposer composer)
    {
        this.composer = composer;
        values = new DiscriminatorValues(composer);
        used = new Lazy<HashSet<string>>(() => SchemaWalk.Used(model));
        Dictionary<string, int> uses = CountUses(model);
        foreach (NamedSchema schema in model.Schemas)
        {
            // Of several bases, one with a discriminator takes precedence.
            IEnumerable<NamedSchema> parents = Parents(schema.Schema)
                .OrderBy(parent => composer.Compose(parent.Schema, out _).Discriminator is null);
            if (parents.FirstOrDefault(parent => IsBase(parent, schema, uses)) is { } named)
            {
                bases[schema.Pointer] = named;
                (
                    derived.TryGetValue(named.Pointer, out List<NamedSchema>? list) ? list : derived[named.Pointer] = []
                ).Add(schema);
            }
        }
    }

    /// <summary>Returns the schema that the one at <paramref name="pointer"/> derives from, or null.</summary>
    public NamedSchema? BaseOf(string pointer) => bases.TryGetValue(pointer, out NamedSchema? named) ? named : null;

    /// <summary>
    /// Returns the choice with each branch before its base, which would match as well. Otherwise, the order is unchanged: no schema
    /// outside the choice affects it.
    /// </summary>
    public UnionShape DerivedFirst(UnionShape choice)
    {
        HashSet<string> branches =
        [
            .. choice.Branches.Select(static branch => branch.Schema.Reference).OfType<string>(),
        ];
        return choice with
        {
            Branches =
            [
                .. choice.Branches.OrderByDescending(branch => Bases(branch.Schema.Reference).Count(branches.Contains)),
            ],
        };
    }

    /// <summary>Returns the schemas that directly derive from the one at <paramref name="pointer"/>.</summary>
    public IReadOnlyList<NamedSchema> DerivedFrom(string pointer) =>
        derived.TryGetValue(pointer, out List<NamedSchema>? list) ? list : Array.Empty<NamedSchema>();

    /// <summary>
    /// Returns all schemas that directly or indirectly derive from the one at <paramref name="pointer"/>, each before those that derive
    /// from it.
    /// </summary>
    public IEnumerable<NamedSchema> Descendants(string pointer)
    {
        Stack<NamedSchema> waiting = new(DerivedFrom(pointer).Reverse());
        while (waiting.Count > 0)
        {
            NamedSchema schema = waiting.Pop();
            yield return schema;
            foreach (NamedSchema child in DerivedFrom(schema.Pointer).Reverse())
            {
                waiting.Push(child);
            }
        }
    }

    /// <summary>Returns the discriminator values, with their schemas, of all schemas that derive from <paramref name="schema"/>.</summary>
    public IEnumerable<(string Value, NamedSchema Schema)> Values(Discriminator discriminator, Schema schema) =>
        Descendants(schema.Pointer)
            .SelectMany(child => values.ReadDerived(discriminator, child).Select(value => (value, child)));

    private IEnumerable<string> Bases(string? pointer)
    {
        while (pointer is not null && BaseOf(pointer) is { } parent)
        {
            yield return pointer = parent.Pointer;
        }
    }

    private Dictionary<string, int> CountUses(ApiModel model)
    {
        Dictionary<string, int> uses = [];
        foreach (NamedSchema parent in model.Schemas.SelectMany(schema => Parents(schema.Schema)))
        {
            uses[parent.Pointer] = uses.TryGetValue(parent.Pointer, out int count) ? count + 1 : 1;
        }

        return uses;
    }

    private IEnumerable<NamedSchema> Parents(Schema schema) =>
        schema
            .AllOf.Select(part => part.Reference is { } reference ? composer.ModelOf(reference) : null)
            .OfType<NamedSchema>();

    private bool IsBase(NamedSchema named, NamedSchema schema, Dictionary<string, int> uses)
    {
        if (LeadsBack(named, schema))
        {
            return false;
        }

        Schema parent = composer.Compose(named.Schema, out string? conflict);
        if (conflict is not null || SchemaShape.Of(parent) != ShapeKind.Record)
        {
            return false;
        }

        bool asks =
            parent.Discriminator is not null || (uses[named.Pointer] >= Several && !IsMereReference(schema.Schema));
        Schema child = composer.Compose(schema.Schema, out conflict);
        return asks && conflict is null && Fits(parent, child, Tags(named)) && !Completes(child, parent, named);
    }

    /// <summary>
    /// Determines whether a schema describes a property that its base only requires, and values of the base itself need it as well: as any
    /// JSON, whose type a derived record could not change.
    /// </summary>
    private bool Completes(Schema child, Schema parent, NamedSchema named) =>
        parent.Discriminator is null
        && parent.Required.Any(name => !Describes(parent, name) && Describes(child, name))
        && used.Value.Contains(named.Pointer);

    private static bool Describes(Schema schema, string name) =>
        schema.Properties.Any(property => property.Name == name);

    private static bool IsMereReference(Schema schema) => SchemaComposer.IsAlias(schema, out _);

    private bool LeadsBack(NamedSchema named, NamedSchema schema)
    {
        for (NamedSchema? ancestor = named; ancestor is not null; ancestor = BaseOf(ancestor.Pointer))
        {
            if (ancestor.Pointer == schema.Pointer)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the properties that are discriminators in a schema or in one that it extends.</summary>
    private HashSet<string> Tags(NamedSchema schema)
    {
        if (!tags.TryGetValue(schema.Pointer, out HashSet<string>? names))
        {
            tags[schema.Pointer] = names = [
                .. composer
                    .Ancestors(schema)
                    .Prepend(schema)
                    .Select(static named => SchemaComposer.OwnDiscriminator(named.Schema))
                    .OfType<Discriminator>()
                    .Select(static discriminator => discriminator.PropertyName),
            ];
        }

        return names;
    }

    /// <summary>Determines whether a schema can be derived from another. It can restrict a discriminator to its own value.</summary>
    private static bool Fits(Schema parent, Schema child, HashSet<string> tags) =>
        SchemaShape.Of(child) == ShapeKind.Record
        && (
            parent.AdditionalProperties == child.AdditionalProperties
            || parent.AdditionalProperties.Rule
                is AdditionalPropertiesRule.Unspecified
                    or AdditionalPropertiesRule.Forbidden
        )
        && (parent.Discriminator is not null || SameDemands(parent, child))
        && SameProperties(parent, child, tags);

    private static bool SameDemands(Schema parent, Schema child)
    {
        HashSet<string> demanded = [.. parent.Required];
        HashSet<string> demandedOfChild = [.. child.Required];
        return parent.Properties.All(property =>
            demanded.Contains(property.Name) == demandedOfChild.Contains(property.Name)
        );
    }

    private static bool SameProperties(Schema parent, Schema child, HashSet<string> tags)
    {
        Dictionary<string, Schema> own = child.Properties.ToDictionary(
            static property => property.Name,
            static property => property.Schema
        );
        return parent.Properties.All(property =>
            tags.Contains(property.Name)
            || (own.TryGetValue(property.Name, out Schema? schema) && schema == property.Schema)
        );
    }
}
