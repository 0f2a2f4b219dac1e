using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Enumerates all schemas of a document, each once at its own place.</summary>
internal static class SchemaWalk
{
    public static IEnumerable<Schema> All(ApiModel model)
    {
        Stack<Schema> waiting = new(Roots(model).OfType<Schema>());
        while (waiting.Count > 0)
        {
            Schema schema = waiting.Pop();
            yield return schema;
            PushParts(schema, waiting);
        }
    }

    /// <summary>Returns the references to schemas that describe values themselves, and not only as a part of another schema.</summary>
    public static HashSet<string> Used(ApiModel model)
    {
        HashSet<string> parts =
        [
            .. All(model)
                .Where(static schema => !SchemaComposer.IsAlias(schema, out _))
                .SelectMany(static schema => schema.AllOf)
                .Select(static part => part.Pointer),
        ];
        return
        [
            .. All(model)
                .Where(schema => !parts.Contains(schema.Pointer))
                .Select(static schema => schema.Reference)
                .OfType<string>(),
        ];
    }

    /// <summary>Pushes the parts of <paramref name="schema"/>.</summary>
    public static void PushParts(Schema schema, Stack<Schema> waiting)
    {
        foreach (SchemaProperty property in schema.Properties)
        {
            waiting.Push(property.Schema);
        }

        Push(schema.AllOf, waiting);
        Push(schema.OneOf, waiting);
        Push(schema.AnyOf, waiting);
        Push(schema.PrefixItems, waiting);
        Push(schema.Items, waiting);
        Push(schema.AdditionalProperties.Schema, waiting);
        Push(schema.ContentSchema, waiting);
    }

    private static IEnumerable<Schema?> Roots(ApiModel model) =>
        model
            .Schemas.Select(static named => named.Schema)
            .Concat(model.Operations.SelectMany(Roots))
            .Concat(model.Webhooks.SelectMany(static webhook => webhook.Body?.Content ?? default).SelectMany(Roots));

    private static IEnumerable<Schema?> Roots(Operation operation)
    {
        IEnumerable<MediaType> content = operation
            .Parameters.SelectMany(static parameter => parameter.Content)
            .Concat(operation.RequestBody is { } body ? body.Content : [])
            .Concat(operation.Responses.SelectMany(static response => response.Content));
        return operation
            .Parameters.Select(static parameter => parameter.Schema)
            .Concat(operation.Responses.SelectMany(static response => response.Headers).Select(header => header.Schema))
            .Concat(content.SelectMany(Roots));
    }

    private static IEnumerable<Schema?> Roots(MediaType media)
    {
        IEnumerable<Encoding> encodings = media.Encodings.Concat(media.PrefixEncodings);
        return (media.ItemEncoding is { } item ? encodings.Append(item) : encodings)
            .SelectMany(static encoding => encoding.Headers)
            .Select(static header => header.Schema)
            .Prepend(media.ItemSchema)
            .Prepend(media.Schema);
    }

    private static void Push(EquatableArray<Schema> schemas, Stack<Schema> waiting)
    {
        foreach (Schema schema in schemas)
        {
            waiting.Push(schema);
        }
    }

    private static void Push(Schema? schema, Stack<Schema> waiting)
    {
        if (schema is not null)
        {
            waiting.Push(schema);
        }
    }
}
