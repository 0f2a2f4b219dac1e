using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>
/// Determines which discriminator value is written for a schema, based on all choices and hierarchies of the document that contain it. If
/// only one value is possible, callers do not have to specify it.
/// </summary>
internal sealed class Discriminators
{
    private readonly SchemaComposer composer;
    private readonly DiscriminatorValues values;
    private readonly Dictionary<(string Pointer, string Property), List<DiscriminatorValue>> found = [];

    public Discriminators(ApiModel model, SchemaComposer composer)
    {
        this.composer = composer;
        values = new DiscriminatorValues(composer);
        foreach (Schema schema in SchemaWalk.All(model))
        {
            if (schema.Discriminator is { } discriminator)
            {
                AddBranches(discriminator, schema);
            }
        }

        foreach (NamedSchema child in model.Schemas.Where(static named => named.Schema.AllOf.Count > 0))
        {
            AddDerived(child);
        }
    }

    /// <summary>Returns the value with which the schema at a pointer is written, or null if there is none or choices differ.</summary>
    public DiscriminatorValue? ValueOf(string pointer, string property) =>
        found.TryGetValue((pointer, property), out List<DiscriminatorValue>? all) ? Deciding(all) : null;

    private static DiscriminatorValue? Deciding(List<DiscriminatorValue> all)
    {
        List<DiscriminatorValue> given = all.FindAll(static value => value.IsGiven);
        List<DiscriminatorValue> deciding = given.Count > 0 ? given : all;
        return deciding.TrueForAll(value => value.Text == deciding[0].Text)
            ? deciding.Find(static value => !value.IsOnly) ?? deciding[0]
            : null;
    }

    /// <summary>Returns the value for the base of a hierarchy itself, or null if there is none.</summary>
    public string? OfBase(Schema schema, string property) =>
        schema.Discriminator is { } discriminator
        && discriminator.PropertyName == property
        && composer.Find(schema.Pointer) is { } named
            ? values.OfDerived(discriminator, named)?.Text
            : null;

    private void AddBranches(Discriminator discriminator, Schema schema)
    {
        foreach (Schema branch in schema.Branches)
        {
            NamedSchema? target = composer.TargetOf(branch);
            if (values.Of(discriminator, target, composer.Compose(branch, out _)) is { } value)
            {
                Add(branch.Pointer, discriminator.PropertyName, value);
                if (target is not null)
                {
                    Add(target.Pointer, discriminator.PropertyName, value);
                }
            }
        }
    }

    /// <summary>
    /// Adds the values of a derived schema. The name of a schema is only a value of the nearest discriminator; more distant ones
    /// distinguish the schemas in between.
    /// </summary>
    private void AddDerived(NamedSchema child)
    {
        string? nearest = null;
        foreach (NamedSchema ancestor in composer.Ancestors(child))
        {
            if (SchemaComposer.OwnDiscriminator(ancestor.Schema) is not { } discriminator)
            {
                continue;
            }

            nearest ??= discriminator.PropertyName;
            DiscriminatorValue? value = values.OfDerived(discriminator, child);
            if (value is not null && (value.IsGiven || discriminator.PropertyName == nearest))
            {
                Add(child.Pointer, discriminator.PropertyName, value);
            }
        }
    }

    private void Add(string pointer, string property, DiscriminatorValue value)
    {
        if (!found.TryGetValue((pointer, property), out List<DiscriminatorValue>? all))
        {
            found[(pointer, property)] = all = [];
        }

        all.Add(value);
    }
}

/// <param name="Text">The value to write.</param>
/// <param name="IsOnly">Whether no other value is allowed.</param>
/// <param name="IsGiven">Whether the document specifies the value, rather than it being the name of the schema.</param>
internal sealed record DiscriminatorValue(string Text, bool IsOnly, bool IsGiven);
