using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Finds one of all schemas that say the same, whatever their places: they are equal where they have the same one.</summary>
/// <remarks>
/// References are equal that lead to one place, so that circles end there. The text that people read counts, because it is
/// emitted. Each schema is looked at once, what it consists of before itself.
/// </remarks>
internal sealed class SameSchemas
{
    /// <summary>Null for a schema whose parts are looked at.</summary>
    private readonly Dictionary<Schema, Schema?> found = new(SchemaIdentity.Instance);
    private readonly Stack<Schema> waiting = new();
    private readonly Dictionary<Schema, Schema> distinct;
    private readonly Dictionary<Schema, Schema> values;

    public SameSchemas()
    {
        distinct = new(new SchemaContent(PartOf, isOfPlace: true));
        values = new(new SchemaContent(PartOf, isOfPlace: false));
    }

    /// <summary>The one for all that <paramref name="schema"/> says at its place.</summary>
    public Schema Of(Schema schema)
    {
        if (found.TryGetValue(schema, out Schema? same) && same is not null)
        {
            return same;
        }

        waiting.Push(schema);
        while (waiting.Count > 0)
        {
            Schema next = waiting.Peek();
            if (!found.TryGetValue(next, out same))
            {
                found[next] = null;
                SchemaWalk.PushParts(next, waiting);
                continue;
            }

            waiting.Pop();
            found[next] = same ??= Distinct(next);
        }

        return same!;
    }

    /// <summary>The one for what <paramref name="schema"/> says of a value, and not of the place where it stands.</summary>
    public Schema OfValue(Schema schema) => DistinctValue(Of(schema));

    /// <summary>The one for all equal to <paramref name="schema"/>, which consists of such.</summary>
    public Schema Distinct(Schema schema) => Distinct(schema, distinct);

    /// <summary>The same for what <paramref name="schema"/> says of a value.</summary>
    public Schema DistinctValue(Schema schema) => Distinct(schema, values);

    private static Schema Distinct(Schema schema, Dictionary<Schema, Schema> known)
    {
        if (!known.TryGetValue(schema, out Schema? first))
        {
            known[schema] = first = schema;
        }

        return first;
    }

    private Schema PartOf(Schema part) => found.TryGetValue(part, out Schema? same) && same is not null ? same : part;
}
