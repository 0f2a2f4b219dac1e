using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// The types that schemas without a name share where they say the same: that of a schema with a name, else the one of the first
/// place, which is called after it. What is wrong with such a schema is reported where its type was made.
/// </summary>
internal sealed class SharedTypes(PlanningContext context)
{
    private readonly Dictionary<Key, TypePlan> types = [];

    /// <summary>The type of a schema: one that is there, or one that is declared now.</summary>
    /// <param name="schema">The schema, with nothing left to be merged.</param>
    /// <param name="same">What it says of its values: one object for all that say the same.</param>
    /// <param name="name">What the type is to be called.</param>
    /// <param name="declare">Declares it.</param>
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

    /// <summary>No text may be lost: what the schema says of itself is read at its place, or stands at the type.</summary>
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

    /// <summary>A record that derives from another, or has others deriving from it, is more than its schema says.</summary>
    private bool IsOfHierarchy(Schema schema) =>
        context.Inheritance.BaseOf(schema.Pointer) is not null
        || context.Inheritance.DerivedFrom(schema.Pointer).Count > 0;

    /// <summary>The discriminators that have a value by the place of the schema, as a branch of a choice.</summary>
    private EquatableArray<(string Property, DiscriminatorValue? Value)> TagsOf(Schema schema) =>
        schema
            .Properties.Select(property =>
                (property.Name, Value: context.Discriminators.ValueOf(schema.Pointer, property.Name))
            )
            .Where(static tag => tag.Value is not null)
            .ToEquatableArray();

    /// <param name="Same">The same object for all schemas that say the same.</param>
    /// <param name="Tags">What their places say beside.</param>
    /// <param name="Text">What the type says of itself; null for anything.</param>
    /// <param name="IsDeprecated">Whether it says that it is deprecated.</param>
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
