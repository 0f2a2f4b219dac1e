using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Makes one object of all schemas that say the same, whatever their places: they are equal where they are it.</summary>
/// <remarks>
/// References are equal that lead to one place, so that circles end there. The text that people read counts, because it is
/// emitted. Each schema is looked at once, what it consists of before itself.
/// </remarks>
internal sealed class SameSchemas
{
    private readonly Dictionary<Schema, Schema> found = new(SchemaIdentity.Instance);
    private readonly Dictionary<Schema, Schema> distinct = new(ByContent.Instance);

    /// <summary>The one object for all that <paramref name="schema"/> says at its place.</summary>
    public Schema Of(Schema schema)
    {
        if (found.TryGetValue(schema, out Schema? same))
        {
            return same;
        }

        // A schema is met twice: what it consists of comes in between.
        Stack<Schema> waiting = new([schema]);
        HashSet<Schema> open = new(SchemaIdentity.Instance);
        while (waiting.Count > 0)
        {
            Schema next = waiting.Peek();
            if (!found.ContainsKey(next) && open.Add(next))
            {
                SchemaWalk.PushParts(next, waiting);
                continue;
            }

            waiting.Pop();
            if (!found.ContainsKey(next))
            {
                found[next] = Distinct(Placeless(next));
            }
        }

        return found[schema];
    }

    /// <summary>The one object for what <paramref name="schema"/> says of a value, and not of the place where it stands.</summary>
    public Schema OfValue(Schema schema) =>
        Distinct(
            Of(schema) with
            {
                Title = null,
                Description = null,
                Deprecated = false,
                Nullable = false,
                ReadOnly = false,
                WriteOnly = false,
                Default = null,
            }
        );

    /// <summary>The one object for all equal to <paramref name="schema"/>, which has no place and consists of such objects.</summary>
    public Schema Distinct(Schema schema)
    {
        if (!distinct.TryGetValue(schema, out Schema? known))
        {
            distinct[schema] = known = schema;
        }

        return known;
    }

    private Schema Placeless(Schema schema) =>
        schema with
        {
            Pointer = "",
            Properties =
                schema.Properties.Count == 0
                    ? default
                    : schema
                        .Properties.Select(property => property with { Schema = found[property.Schema] })
                        .ToEquatableArray(),
            AllOf = All(schema.AllOf),
            OneOf = All(schema.OneOf),
            AnyOf = All(schema.AnyOf),
            PrefixItems = All(schema.PrefixItems),
            Items = Part(schema.Items),
            AdditionalProperties = schema.AdditionalProperties.Schema is { } others
                ? schema.AdditionalProperties with
                {
                    Schema = found[others],
                }
                : schema.AdditionalProperties,
            ContentSchema = Part(schema.ContentSchema),
        };

    private EquatableArray<Schema> All(EquatableArray<Schema> schemas) =>
        schemas.Count == 0 ? default : schemas.Select(part => found[part]).ToEquatableArray();

    private Schema? Part(Schema? schema) => schema is null ? null : found[schema];

    /// <summary>
    /// Equality by value, which is soon decided where parts are one object already, and a hash of all that a document may give
    /// any number of values, which goes into no part.
    /// </summary>
    private sealed class ByContent : IEqualityComparer<Schema>
    {
        public static ByContent Instance { get; } = new();

        public bool Equals(Schema? first, Schema? second) => first == second;

        public int GetHashCode(Schema schema)
        {
            int hash = (int)schema.Types;
            Add(schema.Reference);
            Add(schema.Format);
            Add(schema.Title);
            Add(schema.Description);
            Add(schema.Default);
            Add(schema.Enum);
            Add(schema.EnumNames);
            Add(schema.EnumDescriptions);
            Add(schema.Required);
            Add(schema.Constraints == Constraints.None ? null : schema.Constraints);
            Add(schema.Discriminator);
            Add(schema.DiscriminatorValue);
            Add(schema.ContentMediaType);
            Add(schema.ContentEncoding);
            Add(schema.OtherKeywords);
            foreach (SchemaProperty property in schema.Properties)
            {
                Add(property.Name);
                Add(property.GivenName);
                Add(Part(property.Schema));
            }

            Add(Parts(schema.AllOf));
            Add(Parts(schema.OneOf));
            Add(Parts(schema.AnyOf));
            Add(Parts(schema.PrefixItems));
            Add(Part(schema.Items));
            Add(Part(schema.AdditionalProperties.Schema));
            Add(Part(schema.ContentSchema));
            return hash;

            void Add<T>(T value) => hash = unchecked((hash * 31) + (value?.GetHashCode() ?? 0));
        }

        private static int Parts(EquatableArray<Schema> parts)
        {
            int hash = 0;
            foreach (Schema part in parts)
            {
                hash = unchecked((hash * 31) + Part(part));
            }

            return hash;
        }

        private static int Part(Schema? schema) => schema is null ? 0 : SchemaIdentity.Instance.GetHashCode(schema);
    }
}
