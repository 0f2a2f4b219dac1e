using System.Globalization;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>The C# types of strings, numbers and booleans, by <c>format</c> (OpenAPI Format Registry).</summary>
internal static class ScalarTypes
{
    public static TypePlan Of(Schema schema, DiagnosticBag diagnostics)
    {
        TypeKind kind = KindOf(schema);
        if (schema.Enum.Count > 0 && kind != TypeKind.Boolean)
        {
            diagnostics.Add(schema.Pointer, PlanningDiagnostics.NumberEnum, kind.ToString());
        }

        bool nullable = schema.Enum.Any(static value => value.Kind == JsonValueKind.Null);
        return new TypePlan(kind) { Nullable = nullable };
    }

    /// <summary>Whether only whole numbers obey <paramref name="schema"/>.</summary>
    public static bool IsWhole(Schema schema) =>
        schema.Types == SchemaTypes.Integer || (schema.Enum.Count > 0 && schema.Enum.All(IsWhole));

    private static TypeKind KindOf(Schema schema) =>
        schema.Types switch
        {
            SchemaTypes.String => OfString(schema.Format),
            SchemaTypes.Integer => OfInteger(schema.Format),
            SchemaTypes.Boolean => TypeKind.Boolean,
            SchemaTypes.None => OfValues(schema.Enum),
            _ => OfNumber(schema.Format),
        };

    /// <summary>What values are of where the schema names them and not their type.</summary>
    private static TypeKind OfValues(EquatableArray<JsonValue> values)
    {
        if (values.All(static value => value.Kind is JsonValueKind.Boolean or JsonValueKind.Null))
        {
            return TypeKind.Boolean;
        }

        if (values.All(static value => value.Kind is JsonValueKind.Number or JsonValueKind.Null))
        {
            return values.All(IsWhole) ? TypeKind.Int64 : TypeKind.Double;
        }

        return TypeKind.Element;
    }

    /// <summary>Whether it is null or a whole number of 64 bits.</summary>
    public static bool IsWhole(JsonValue value) =>
        value.Kind == JsonValueKind.Null
        || long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    /// <summary><c>binary</c> is text here: JSON carries no octets, and nothing says how they would be encoded.</summary>
    private static TypeKind OfString(string? format) =>
        format switch
        {
            "date" => TypeKind.DateOnly,
            "date-time" => TypeKind.DateTimeOffset,
            "time" => TypeKind.TimeOnly,
            "duration" => TypeKind.TimeSpan,
            "uuid" => TypeKind.Guid,
            "uri" => TypeKind.Uri,
            "byte" => TypeKind.Bytes,
            _ => TypeKind.String,
        };

    private static TypeKind OfInteger(string? format) =>
        format switch
        {
            "int32" => TypeKind.Int32,
            "decimal" => TypeKind.Decimal,
            _ => TypeKind.Int64,
        };

    private static TypeKind OfNumber(string? format) =>
        format switch
        {
            "float" => TypeKind.Single,
            "decimal" => TypeKind.Decimal,
            "int32" => TypeKind.Int32,
            "int64" => TypeKind.Int64,
            _ => TypeKind.Double,
        };
}
