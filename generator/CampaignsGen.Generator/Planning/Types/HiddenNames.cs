using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Names the JSON code of a type in full where a property has the same name: <c>payloadJson</c> beside <c>payload</c> would
/// be meant by <c>PayloadJson</c> in the constructor that reads both.
/// </summary>
internal static class HiddenNames
{
    public static RecordPlan Reveal(RecordPlan record, string @namespace)
    {
        HashSet<string> hiding =
        [
            .. record
                .AllProperties.Select(static property => property.Identifier)
                .Where(static name => name.EndsWith(PlanningContext.JsonSuffix, StringComparison.Ordinal)),
        ];
        if (hiding.Count == 0)
        {
            return record;
        }

        TypePlan Revealed(TypePlan type)
        {
            // The JSON of enums is the runtime's.
            bool hasCode = type.Kind is TypeKind.Record or TypeKind.Union;
            string? code = type.JsonIdentifier ?? (hasCode ? PlanningContext.JsonName(type.Identifier!) : null);
            return type with
            {
                JsonIdentifier =
                    code is not null && hiding.Contains(code) ? $"global::{@namespace}.{code}" : type.JsonIdentifier,
                Item = type.Item is { } item ? Revealed(item) : null,
            };
        }

        PropertyPlan Seen(PropertyPlan property) => property with { Type = Revealed(property.Type) };

        return record with
        {
            Inherited = record.Inherited.Select(Seen).ToEquatableArray(),
            Properties = record.Properties.Select(Seen).ToEquatableArray(),
            AdditionalProperties = record.AdditionalProperties is { } additional
                ? additional with
                {
                    Type = Revealed(additional.Type),
                }
                : null,
        };
    }
}
