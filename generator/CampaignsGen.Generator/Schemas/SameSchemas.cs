using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Maps equal schemas at different places to one instance, so that they can be compared by reference.</summary>
/// <remarks>
/// References with the same target are equal, so cycles end there. Descriptions are compared as well, because they are emitted. Each schema
/// is visited once, after its parts.
/// </remarks>
internal sealed class SameSchemas
{
    /// <summary>The value is null while the parts of a schema are being visited.</summary>
    private readonly Dictionary<Schema, Schema?> found = new(SchemaIdentity.Instance);
    private readonly Stack<Schema> waiting = new();
    private readonly Dictionary<Schema, Schema> distinct;
    private readonly Dictionary<Schema, Schema> values;

    public SameSchemas()
    {
        distinct = new(new SchemaContent(PartOf, isOfPlace: true));
        values = new(new SchemaContent(PartOf, isOfPlace: false));
    }

    /// <summary>
    /// Returns the instance for all schemas that equal <paramref name="schema"/>, including what they specify about their place.
    /// </summary>
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

    /// <summary>
    /// Returns the instance for all schemas that describe values like <paramref name="schema"/>, regardless of what they specify about
    /// their place.
    /// </summary>
    public Schema OfValue(Schema schema) => DistinctValue(Of(schema));

    /// <summary>Returns the instance for all schemas that equal <paramref name="schema"/>, whose parts are such instances.</summary>
    public Schema Distinct(Schema schema) => Distinct(schema, distinct);

    /// <summary>
    /// Returns the instance for all schemas that describe values like <paramref name="schema"/>, whose parts are such instances.
    /// </summary>
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
