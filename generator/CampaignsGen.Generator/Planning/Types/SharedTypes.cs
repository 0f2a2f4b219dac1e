using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Provides types that equal unnamed schemas share: that of an equal named schema, or that of the first place, after which
/// it is named. Problems of such a schema are reported where its type was created.
/// </summary>
internal sealed class SharedTypes(PlanningContext context)
{
    private readonly Dictionary<Key, TypePlan> types = [];

    /// <summary>Returns the type of a schema, which is declared if it does not exist yet.</summary>
    /// <param name="schema">The schema, completely composed.</param>
    /// <param name="same">The same object for all schemas that allow the same values.</param>
    /// <param name="name">The preferred name of the type.</param>
    /// <param name="declare">Declares the type.</param>
    public TypePlan Take(Schema schema, Schema same, PreferredName name, Func<string, TypePlan> declare)
    {
        Key first = new(same, TagsOf(schema), null, IsDeprecated: false);
        Key own = first with { Text = schema.Description ?? schema.Title, IsDeprecated = schema.Deprecated };
        if (!name.IsOwn && Find(own, first, name) is { } known)
        {
            return known;
        }

        TypePlan type = declare(name.Text);
        if (!IsOfHierarchy(schema))
        {
            Add(own, type);
            Add(first, type);
        }

        return type;
    }

    /// <summary>
    /// Returns a type that preserves the description of the schema: it is shown at the place of use, or the type has the
    /// same one.
    /// </summary>
    private TypePlan? Find(Key own, Key first, PreferredName name) =>
        types.TryGetValue(own, out TypePlan? type) || (name.IsDescribed && types.TryGetValue(first, out type))
            ? type
            : null;

    private void Add(Key key, TypePlan type)
    {
        if (!types.ContainsKey(key))
        {
            types[key] = type;
        }
    }

    /// <summary>Determines whether the schema has a base or derived records, so that its type depends on more than the schema.</summary>
    private bool IsOfHierarchy(Schema schema) =>
        context.Inheritance.BaseOf(schema.Pointer) is not null
        || context.Inheritance.DerivedFrom(schema.Pointer).Count > 0;

    /// <summary>Returns the discriminators with a value that depends on the place of the schema as a branch of a choice.</summary>
    private EquatableArray<(string Property, DiscriminatorValue? Value)> TagsOf(Schema schema) =>
        schema
            .Properties.Select(property =>
                (property.Name, Value: context.Discriminators.ValueOf(schema.Pointer, property.Name))
            )
            .Where(static tag => tag.Value is not null)
            .ToEquatableArray();

    /// <param name="Same">The same object for all schemas that allow the same values.</param>
    /// <param name="Tags">The discriminators that depend on the place.</param>
    /// <param name="Text">The description of the type, or null for any.</param>
    /// <param name="IsDeprecated">Whether the type is deprecated.</param>
    private sealed record Key(
        Schema Same,
        EquatableArray<(string Property, DiscriminatorValue? Value)> Tags,
        string? Text,
        bool IsDeprecated
    )
    {
        public bool Equals(Key? other) =>
            other is not null
            && ReferenceEquals(Same, other.Same)
            && Tags.Equals(other.Tags)
            && Text == other.Text
            && IsDeprecated == other.IsDeprecated;

        public override int GetHashCode() =>
            (SchemaIdentity.Instance.GetHashCode(Same) * 31) + (Text?.GetHashCode() ?? 0);
    }
}
