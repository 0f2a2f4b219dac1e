using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Goes through every schema of a document, at its own place and once.</summary>
internal static class SchemaWalk
{
    public static IEnumerable<Schema> All(ApiModel model)
    {
        Stack<Schema> waiting = new(Roots(model).OfType<Schema>());
        while (waiting.Count > 0)
        {
            Schema schema = waiting.Pop();
            yield return schema;
            foreach (Schema part in Parts(schema).OfType<Schema>())
            {
                waiting.Push(part);
            }
        }
    }

    private static IEnumerable<Schema?> Roots(ApiModel model) =>
        model.Schemas.Select(static named => named.Schema).Concat(model.Operations.SelectMany(Roots));

    private static IEnumerable<Schema?> Roots(Operation operation)
    {
        IEnumerable<MediaType> content = operation
            .Parameters.SelectMany(static parameter => parameter.Content)
            .Concat(operation.RequestBody is { } body ? body.Content : [])
            .Concat(operation.Responses.SelectMany(static response => response.Content));
        return operation
            .Parameters.Select(static parameter => parameter.Schema)
            .Concat(operation.Responses.SelectMany(static response => response.Headers).Select(header => header.Schema))
            .Concat(content.SelectMany(static media => new[] { media.Schema, media.ItemSchema }));
    }

    private static IEnumerable<Schema?> Parts(Schema schema) =>
        schema
            .Properties.Select(static property => property.Schema)
            .Concat(schema.AllOf)
            .Concat(schema.OneOf)
            .Concat(schema.AnyOf)
            .Concat(schema.PrefixItems)
            .Concat([schema.Items, schema.AdditionalProperties.Schema, schema.ContentSchema]);
}
