using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Qualifies the JSON code of a type if a property has the same name. With a property <c>payloadJson</c> next to
/// <c>payload</c>, <c>PayloadJson</c> would be the property in the constructor that reads both.
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
            // The JSON code of enums is part of the runtime.
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
