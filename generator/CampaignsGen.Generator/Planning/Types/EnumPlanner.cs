using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans an open enum of strings or integers.</summary>
internal static class EnumPlanner
{
    public static EnumPlan Plan(Schema schema, string identifier, PlanningContext context)
    {
        context.Size.AddMembers(schema.Enum.Count);
        NameScope members = new(ReservedNames.EnumMembers, [identifier]);
        bool isInteger = SchemaShape.IsIntegerEnum(schema);
        List<EnumMemberPlan> plans = [];
        foreach (EnumValue value in SchemaShape.EnumValues(schema))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            string name = members.Take(NameOf(value, isInteger));
            string summary = DocPlanner.Summary(value.Description ?? Otherwise(value.Value, name));
            plans.Add(new EnumMemberPlan(name, value.Value, summary));
        }

        return new EnumPlan
        {
            Identifier = identifier,
            ConverterIdentifier = context.Names.Converter,
            Doc = DocPlanner.Of(schema.Description ?? schema.Title, DocPlanner.Deprecation(schema)),
            IsInteger = isInteger,
            IsLenient = ScalarTypes.FormOf(schema) != JsonForm.Usual,
            Members = plans.ToEquatableArray(),
        };
    }

    private static string NameOf(EnumValue value, bool isInteger)
    {
        string text = value.Name ?? value.Value;
        return Identifier.Pascal(isInteger && value.Name is null ? "value " + text : text, MadeName(value.Value));
    }

    private static string MadeName(string value) => value.Trim().Length == 0 ? "Empty" : "Symbol";

    /// <summary>Returns the description of a value whose letters and digits differ from the name; otherwise, null.</summary>
    private static string? Otherwise(string value, string name) =>
        value.Length == 0 ? "The empty value."
        : string.Concat(value.Where(char.IsLetterOrDigit)).Equals(name, StringComparison.OrdinalIgnoreCase) ? null
        : $"The value {value}.";
}
