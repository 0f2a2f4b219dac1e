using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>
/// Adds discriminators that a schema does not declare although its objects can have any value of them: in the base of a hierarchy, and in
/// the default branch of a choice. They are strings.
/// </summary>
internal sealed class UndescribedDiscriminators
{
    private readonly HashSet<string> parents;
    private readonly ILookup<string, string> rests;

    public UndescribedDiscriminators(ApiModel model, SchemaComposer composer)
    {
        parents =
        [
            .. model
                .Schemas.SelectMany(static schema => schema.Schema.AllOf)
                .Select(part => composer.TargetOf(part)?.Pointer ?? part.Pointer),
        ];
        rests = SchemaWalk
            .All(model)
            .Select(static schema => schema.Discriminator)
            .OfType<Discriminator>()
            .Where(static discriminator => discriminator.Default is not null)
            .ToLookup(
                discriminator => composer.EndOf(discriminator.Default!),
                static discriminator => discriminator.PropertyName
            );
    }

    /// <summary>Returns <paramref name="schema"/>, whose <c>allOf</c> is merged, with its undeclared discriminators.</summary>
    public Schema Describe(Schema schema)
    {
        if (schema.OneOf.Count + schema.AnyOf.Count > 0)
        {
            return schema;
        }

        bool isBase = schema.Discriminator is not null && parents.Contains(schema.Pointer);
        Schema described = isBase ? WithText(schema, schema.Discriminator!.PropertyName) : schema;
        return SchemaShape.Of(described) == ShapeKind.Record && !SchemaShape.KeepsOthers(schema.AdditionalProperties)
            ? rests[schema.Pointer].Aggregate(described, WithText)
            : described;
    }

    private static Schema WithText(Schema schema, string name)
    {
        if (schema.Properties.Any(property => property.Name == name))
        {
            return schema;
        }

        Schema text = new(JsonPointer.Append(schema.Pointer, "discriminator")) { Types = SchemaTypes.String };
        return schema with
        {
            Properties = schema.Properties.Prepend(new SchemaProperty(name, text)).ToEquatableArray(),
        };
    }
}
