using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the record of a multipart body, whose parts are identified by names or positions.</summary>
internal sealed class MultipartPlanner
{
    private readonly PlanningContext context;
    private readonly MediaType media;
    private readonly string identifier;
    private readonly PartPlanner planner;
    private readonly PartHeaders headers;
    private readonly NameScope members;
    private readonly NameScope locals = new(["parts", "value", "item", "more"]);
    private readonly List<PartPlan> parts = [];

    public MultipartPlanner(
        PlanningContext context,
        TypePlanner types,
        MediaType media,
        string identifier,
        string operation
    )
    {
        this.context = context;
        this.media = media;
        this.identifier = identifier;
        PartSchemas schemas = new(context.Composer, media.UntypedIsOctets);
        planner = new PartPlanner(context, types, schemas, operation);
        headers = new PartHeaders(context, types, schemas);
        members = new NameScope(ReservedNames.RecordMembers, [identifier]);
    }

    /// <summary>Returns the record for <paramref name="body"/>.</summary>
    public MultipartPlan Plan(Schema body)
    {
        if (MultipartBody.HasNames(body))
        {
            AddNamed(body);
        }
        else
        {
            AddPlaced(body);
        }

        return new MultipartPlan
        {
            Identifier = identifier,
            WriterIdentifier = WriterName(identifier),
            Doc = DocPlanner.Of(body.Description ?? body.Title),
            Parts = parts.ToEquatableArray(),
        };
    }

    public static string WriterName(string identifier) => identifier + "Multipart";

    private void AddNamed(Schema body)
    {
        List<SchemaProperty> sent =
        [
            .. body.Properties.Where(property => !context.Composer.Compose(property.Schema, out _).ReadOnly),
        ];
        IReadOnlyDictionary<string, string> names = MemberNames.Take(sent, members);
        foreach (SchemaProperty property in sent)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            PartSource source = new(property.Name, property.Name, property.Schema, EncodingOf(property.Name))
            {
                Required = body.Required.Contains(property.Name),
                TypeName = MemberNames.Behind(identifier, property),
            };
            Add(planner.Plan(source), source, names[property.Name]);
        }

        if (SchemaShape.KeepsOthers(body.AdditionalProperties))
        {
            AddOthers(body.AdditionalProperties);
        }
    }

    private Encoding? EncodingOf(string name) => media.Encodings.FirstOrDefault(encoding => encoding.Name == name);

    /// <summary>Adds the map for parts that the schema does not name.</summary>
    private void AddOthers(AdditionalProperties others)
    {
        PartSource source = new("", "of another name", others.Schema ?? new Schema(media.Pointer), null)
        {
            Required = true,
            TypeName = identifier + "Value",
        };
        PartPlan plan = others.Schema is null ? PartPlanner.Any(source) : planner.Plan(source);
        parts.Add(
            plan with
            {
                IsMap = true,
                Identifier = members.Take("AdditionalProperties"),
                Local = locals.Take("other"),
                Type = new TypePlan(TypeKind.Map) { Item = plan.Type },
                Required = false,
                Doc = DocPlanner.Of(
                    others.Schema?.Description ?? "Gets the parts that the schema does not define, by name."
                ),
            }
        );
    }

    /// <summary>Adds parts without names, in the order of the array that describes them (OpenAPI 3.2, "Encoding By Position").</summary>
    private void AddPlaced(Schema body)
    {
        for (int index = 0; index < body.PrefixItems.Count; index++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Schema item = body.PrefixItems[index];
            string name = Identifier.Pascal(item.Title is { Length: > 0 } title ? title : $"Item {index + 1}", "Item");
            Encoding? encoding = index < media.PrefixEncodings.Count ? media.PrefixEncodings[index] : null;
            PartSource source = new(null, $"{index + 1}", item, encoding)
            {
                Required = index < body.Constraints.MinItems,
                TypeName = identifier + name,
                IsWhole = true,
            };
            Add(planner.Plan(source), source, members.Take(name));
        }

        if ((media.ItemSchema ?? body.Items) is { } rest)
        {
            AddRest(rest, body.PrefixItems.Count);
        }
    }

    private void AddRest(Schema item, int index)
    {
        string name = index == 0 ? "Items" : "Rest";
        Schema list = new(item.Pointer)
        {
            Types = SchemaTypes.Array,
            Items = item,
            Description = item.Description,
        };
        PartSource source = new(null, index == 0 ? "of each item" : $"from {index + 1} on", list, media.ItemEncoding)
        {
            Required = index == 0,
            TypeName = identifier + name,
        };
        Add(planner.Plan(source), source, members.Take(name));
    }

    private void Add(PartPlan plan, PartSource source, string name)
    {
        PartPlan named = plan with
        {
            Identifier = name,
            Local = Identifier.Escaped(locals.Take(Identifier.Camel(name, "part"))),
            MediaTypeIdentifier = plan.MediaTypeIdentifier is { } suffix ? members.Take(name + suffix) : null,
            Doc = Doc(plan, source),
        };
        named = named with
        {
            Check = context.Checks.Of(source.Schema, plan.Type, source.Required && !plan.Type.IsValueType),
        };
        parts.Add(named with { Headers = headers.Plan(named, source, members) });
    }

    private DocPlan Doc(PartPlan plan, PartSource source)
    {
        Schema composed = context.Composer.Compose(source.Schema, out _);
        bool isChoice = plan.MediaType is { } permitted && (permitted.Contains(',') || permitted.Contains('*'));
        string[] media =
            plan.Kind is PartKind.File or PartKind.Files && isChoice
                ? [$"Its content type is one of {plan.MediaType}, which the file specifies."]
                : [];
        return DocPlanner.Of(
            source.Schema.Description ?? composed.Description,
            [.. media, .. DocPlanner.Limits(composed)]
        );
    }
}
