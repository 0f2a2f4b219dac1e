using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Decides the types of enums, each of which is planned at once.</summary>
internal sealed class EnumTypes(PlanningContext context, SharedTypes shared)
{
    private readonly List<EnumPlan> plans = [];
    private readonly Dictionary<string, EnumPlan> byIdentifier = [];

    public EquatableArray<EnumPlan> Plans => plans.ToEquatableArray();

    /// <summary>The plan of an enum; null for a name that is of none.</summary>
    public EnumPlan? Find(string identifier) => byIdentifier.TryGetValue(identifier, out EnumPlan? plan) ? plan : null;

    public TypePlan Plan(Schema schema, PreferredName name)
    {
        TypePlan type = shared.Take(
            schema,
            SameOf(schema),
            name,
            preferred =>
            {
                string identifier = context.TakeModelName(preferred, ReservedNames.EnumMembers);
                EnumPlan plan = EnumPlanner.Plan(schema, identifier, context);
                plans.Add(plan);
                byIdentifier.Add(identifier, plan);
                return plan.Type;
            }
        );
        return type with { Nullable = SchemaShape.AllowsNull(schema) };
    }

    /// <summary>One object for all enums of the same values, in whatever order and however they are written.</summary>
    private Schema SameOf(Schema schema)
    {
        List<EnumValue> values =
        [
            .. SchemaShape.EnumValues(schema).OrderBy(static value => value.Value, StringComparer.Ordinal),
        ];
        bool isInteger = SchemaShape.IsIntegerEnum(schema);
        JsonValueKind kind = isInteger ? JsonValueKind.Number : JsonValueKind.String;
        return context.Same.Distinct(
            new Schema("")
            {
                Types = isInteger ? SchemaTypes.Integer : SchemaTypes.String,
                Spelling = schema.Spelling,
                Enum = values.Select(value => new JsonValue(kind, value.Value)).ToEquatableArray(),
                EnumNames = values.Select(static value => value.Name ?? "").ToEquatableArray(),
                EnumDescriptions = values.Select(static value => value.Description ?? "").ToEquatableArray(),
            }
        );
    }
}
