using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Provides the types of enums, which are planned immediately.</summary>
internal sealed class EnumTypes(PlanningContext context, SharedTypes shared)
{
    private readonly List<EnumPlan> plans = [];
    private readonly Dictionary<string, EnumPlan> byIdentifier = [];

    public EquatableArray<EnumPlan> Plans => plans.ToEquatableArray();

    /// <summary>Returns the plan of an enum, or null if the name is not that of an enum.</summary>
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

    /// <summary>Returns the same object for all enums with the same values, regardless of their order and notation.</summary>
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
