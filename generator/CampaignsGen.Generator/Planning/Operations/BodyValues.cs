using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Finds the values in a body to which paths of property names refer.</summary>
internal sealed class BodyValues(EquatableArray<RecordPlan> records)
{
    private readonly Dictionary<string, RecordPlan> records = records.ToDictionary(
        static record => record.Identifier,
        StringComparer.Ordinal
    );

    /// <summary>Returns the value to which a path of properties leads, or null if there is none.</summary>
    /// <param name="body">The type of the body.</param>
    /// <param name="names">The names of the properties.</param>
    /// <param name="fault">The reason why there is none, as the end of a sentence.</param>
    public BodyValue? Find(TypePlan body, EquatableArray<string> names, out string fault)
    {
        fault = "";
        BodyValue value = new("", body, IsNullable: false);
        foreach (string name in names)
        {
            PropertyPlan? property = RecordOf(value.Type)?.AllProperties.FirstOrDefault(other => other.Name == name);
            if (property is null or { Obsolete: not null })
            {
                fault = property is null ? "which the response does not have" : "which is deprecated";
                return null;
            }

            value = value.Of(property);
        }

        return value;
    }

    public RecordPlan? RecordOf(TypePlan type) =>
        type.Kind == TypeKind.Record && records.TryGetValue(type.Identifier!, out RecordPlan? record) ? record : null;

    /// <summary>Determines whether two types are the same, ignoring nullability.</summary>
    public static bool IsSame(TypePlan left, TypePlan right) =>
        left.Kind == right.Kind
        && left.Identifier == right.Identifier
        && (left.Item is null || right.Item is null ? left.Item == right.Item : IsSame(left.Item, right.Item));
}

/// <param name="Way">The C# expression from the body to the value.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="IsNullable">Whether the value can be null.</param>
internal sealed record BodyValue(string Way, TypePlan Type, bool IsNullable)
{
    public BodyValue Of(PropertyPlan property)
    {
        bool isOptional = property.Presence == Presence.OptionalAndNullable;
        string way =
            $"{Way}{(IsNullable ? "?" : "")}.{property.Identifier}{(isOptional ? ".GetValueOrDefault()" : "")}";
        return new(way, property.Type, IsNullable || property.Type.Nullable || property.Presence != Presence.Required);
    }
}
