using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the record of a body of several parts.</summary>
internal sealed class MultipartPlanner(PlanningContext context, TypePlanner types)
{
    private static readonly TypePlan File = new(TypeKind.File);

    public MultipartPlan Plan(Schema schema, string identifier)
    {
        NameScope members = new(ReservedNames.RecordMembers.Append(identifier));
        NameScope locals = new(["parts", "value", "item"]);
        List<SchemaProperty> sent =
        [
            .. schema.Properties.Where(property => !context.Composer.Compose(property.Schema, out _).ReadOnly),
        ];
        IReadOnlyDictionary<string, string> names = MemberNames.Take(sent, members);
        List<PartPlan> parts = [];
        foreach (SchemaProperty property in sent)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            parts.Add(Part(schema, property, identifier, names[property.Name], locals));
        }

        return new MultipartPlan
        {
            Identifier = identifier,
            WriterIdentifier = WriterName(identifier),
            Doc = DocPlanner.Of(schema.Description ?? schema.Title, "The parts of the body."),
            Parts = parts.ToEquatableArray(),
        };
    }

    public static string WriterName(string identifier) => identifier + "Multipart";

    private PartPlan Part(Schema owner, SchemaProperty property, string record, string name, NameScope locals)
    {
        Schema composed = context.Composer.Compose(property.Schema, out _);
        TypePlan type = TypeOf(property, composed, record);
        bool required = owner.Required.Contains(property.Name);
        return new PartPlan
        {
            Kind = KindOf(type),
            Name = property.Name,
            Identifier = name,
            Local = Identifier.Escaped(locals.Take(Identifier.Camel(property.Name, "part"))),
            Type = type with { Nullable = !required },
            Required = required,
            Doc = DocPlanner.Of(
                property.Schema.Description ?? composed.Description,
                $"The part {property.Name}.",
                DocPlanner.Limits(composed)
            ),
        };
    }

    private TypePlan TypeOf(SchemaProperty property, Schema composed, string record)
    {
        if (MediaTypes.IsOctets(composed))
        {
            return File;
        }

        if (composed.Items is { } items && MediaTypes.IsOctets(context.Composer.Compose(items, out _)))
        {
            return new TypePlan(TypeKind.List) { Item = File };
        }

        return types.Plan(property.Schema, MemberNames.Behind(record, property));
    }

    /// <summary>Plain values are text, anything with members is JSON (OpenAPI 3.1, "Encoding Object").</summary>
    private static PartKind KindOf(TypePlan type) =>
        type.Kind switch
        {
            TypeKind.File => PartKind.File,
            TypeKind.List when type.Item!.Kind == TypeKind.File => PartKind.Files,
            TypeKind.List => IsPlain(type.Item!) ? PartKind.Text : PartKind.Json,
            _ => IsPlain(type) ? PartKind.Text : PartKind.Json,
        };

    private static bool IsPlain(TypePlan type) =>
        type.Kind is not (TypeKind.Record or TypeKind.Union or TypeKind.Map or TypeKind.List or TypeKind.Element)
        && !type.Nullable;
}
