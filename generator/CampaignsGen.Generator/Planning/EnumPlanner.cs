using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans an open enum of text values.</summary>
internal static class EnumPlanner
{
    public static EnumPlan Plan(Schema schema, string identifier)
    {
        NameScope members = new([.. ReservedNames.EnumMembers, identifier, PlanningContext.JsonName(identifier)]);
        List<EnumMemberPlan> plans = [];
        foreach (EnumValue value in SchemaShape.TextValues(schema))
        {
            string name = members.Take(Identifier.Pascal(value.Name ?? value.Value, MadeName(value.Value)));
            string summary = DocPlanner.Summary(value.Description, $"The value {Shown(value.Value)}.");
            plans.Add(new EnumMemberPlan(name, value.Value, summary));
        }

        return new EnumPlan
        {
            Identifier = identifier,
            JsonIdentifier = PlanningContext.JsonName(identifier),
            ConverterIdentifier = PlanningContext.ConverterName(identifier),
            Doc = DocPlanner.Of(schema.Description ?? schema.Title, $"The values of {identifier}.", DocPlanner.Deprecation(schema)),
            Members = plans.ToEquatableArray(),
        };
    }

    private static string MadeName(string value) => value.Trim().Length == 0 ? "Empty" : "Symbol";

    private static string Shown(string value) => value.Length == 0 ? "that is empty" : value;
}
