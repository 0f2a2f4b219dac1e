using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Determines the schema of a multipart body, whose properties or items are the parts.</summary>
internal sealed class MultipartBody(PlanningContext context, MediaType media)
{
    private readonly PartSchemas schemas = new(context.Composer, media.UntypedIsOctets);

    /// <summary>Returns the schema, or null if neither properties nor items describe the parts.</summary>
    /// <param name="operation">The operation that sends the body.</param>
    public Schema? Find(string operation)
    {
        if (media.ItemSchema is { } item)
        {
            return new Schema(item.Pointer) { Types = SchemaTypes.Array };
        }

        if (media.Schema is not { } schema)
        {
            return null;
        }

        context.Composer.Compose(schema, out string? conflict);
        Schema body = schemas.Core(schema);
        IReadOnlyList<Schema> branches = PartSchemas.Branches(body);
        if (branches.Count > 1)
        {
            context.Diagnostics.Report(PartDiagnostics.ChoiceOfParts, schema.Pointer, operation);
            body = Together(body, [.. branches.Select(schemas.Core)]);
        }

        bool isForm = MediaTypes.NameOf(media) == "multipart/form-data";
        return conflict is null && (HasNames(body) || (!isForm && HasPlaces(body))) ? body : null;
    }

    /// <summary>Determines whether the parts have names.</summary>
    public static bool HasNames(Schema body) =>
        body.Properties.Count > 0 || SchemaShape.KeepsOthers(body.AdditionalProperties);

    private static bool HasPlaces(Schema body) => body.PrefixItems.Count > 0 || body.Items is not null;

    /// <summary>Merges the parts of all branches. A part is required if every branch requires it.</summary>
    private static Schema Together(Schema choice, List<Schema> branches)
    {
        IEnumerable<SchemaProperty> properties = branches
            .SelectMany(static branch => branch.Properties)
            .GroupBy(static property => property.Name)
            .Select(static same => Either([.. same]));
        IEnumerable<string> required = branches
            .Select(static branch => (IEnumerable<string>)branch.Required)
            .Aggregate(static (all, more) => all.Intersect(more));
        return new Schema(choice.Pointer)
        {
            Types = SchemaTypes.Object,
            Title = choice.Title,
            Description = choice.Description,
            Properties = properties.ToEquatableArray(),
            Required = required.ToEquatableArray(),
            AdditionalProperties =
                branches.Select(static branch => branch.AdditionalProperties).FirstOrDefault(SchemaShape.KeepsOthers)
                ?? AdditionalProperties.Unspecified,
        };
    }

    private static SchemaProperty Either(List<SchemaProperty> same)
    {
        SchemaProperty first = same[0];
        List<Schema> different = [];
        foreach (SchemaProperty property in same)
        {
            if (!different.Exists(other => other with { Pointer = property.Schema.Pointer } == property.Schema))
            {
                different.Add(property.Schema);
            }
        }

        return different.Count == 1
            ? first
            : first with
            {
                Schema = new Schema(first.Schema.Pointer) { AnyOf = different.ToEquatableArray() },
            };
    }
}
