using System.Globalization;
using System.Numerics;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Determines the C# types of strings, numbers and booleans from their <c>format</c> (OpenAPI Format Registry).</summary>
internal static class ScalarTypes
{
    /// <summary>The value 2^63. Generators that compute the limit of 64 bits in floating point write it as a maximum.</summary>
    private static readonly BigInteger OneBeyond = new BigInteger(long.MaxValue) + 1;

    public static TypePlan Of(Schema schema, DiagnosticBag diagnostics)
    {
        TypeKind kind = KindOf(schema);
        if (schema.Enum.Count > 0 && kind != TypeKind.Boolean)
        {
            diagnostics.Report(PlanningDiagnostics.NumberEnum, schema.Pointer, kind.ToString());
        }

        bool nullable = schema.Enum.Any(static value => value.Kind == JsonValueKind.Null);
        return new TypePlan(kind) { Nullable = nullable, Form = FormOf(schema, kind) };
    }

    /// <summary>Returns the JSON representation of the values of <paramref name="schema"/>.</summary>
    public static JsonForm FormOf(Schema schema) =>
        schema.Spelling switch
        {
            Spelling.OrText => JsonForm.OrText,
            Spelling.OrName => JsonForm.OrName,
            Spelling.OrBare => JsonForm.OrBare,
            _ => JsonForm.Usual,
        };

    /// <summary>
    /// Returns the JSON representation. A format that determines the type also determines it. Only floating-point types have values that
    /// JSON cannot represent.
    /// </summary>
    private static JsonForm FormOf(Schema schema, TypeKind kind)
    {
        JsonForm form = FormOf(schema);
        return kind switch
        {
            TypeKind.TimeSpan when schema.Format != "duration" => JsonForm.Constant,
            TypeKind.Bytes when schema.Format == "base64url" => JsonForm.Base64Url,
            TypeKind.DateTimeOffset when schema.Format == "http-date" => JsonForm.HttpDate,
            TypeKind.DateTimeOffset when schema.Format == "unixtime" => schema.Types == SchemaTypes.Integer
                ? JsonForm.UnixSeconds
                : JsonForm.UnixTime,
            TypeKind.Single or TypeKind.Double => form,
            _ => form == JsonForm.OrName ? JsonForm.OrText : form,
        };
    }

    /// <summary>Determines whether <paramref name="schema"/> only allows integers.</summary>
    public static bool IsWhole(Schema schema) =>
        schema.Types == SchemaTypes.Integer || (schema.Enum.Count > 0 && schema.Enum.All(IsWhole));

    private static TypeKind KindOf(Schema schema) =>
        schema.Types switch
        {
            SchemaTypes.String => OfString(schema.Format),
            SchemaTypes.Integer => OfInteger(schema),
            SchemaTypes.Boolean => TypeKind.Boolean,
            SchemaTypes.None => OfValues(schema.Enum),
            _ => OfNumber(schema),
        };

    /// <summary>Returns the type of enum values if the schema does not specify a type.</summary>
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

    /// <summary>Determines whether it is null or a 64-bit integer.</summary>
    public static bool IsWhole(JsonValue value) =>
        value.Kind == JsonValueKind.Null
        || long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    /// <summary>
    /// Returns the type of a string. <c>binary</c> is text here: JSON cannot contain bytes, and their encoding is not specified.
    /// </summary>
    private static TypeKind OfString(string? format) =>
        format switch
        {
            "date" => TypeKind.DateOnly,
            "date-time" => TypeKind.DateTimeOffset,
            "time" => TypeKind.TimeOnly,
            "http-date" => TypeKind.DateTimeOffset,
            "duration" or "date-span" or "time-span" => TypeKind.TimeSpan,
            "uuid" or "guid" => TypeKind.Guid,
            "uri" => TypeKind.Uri,
            "byte" or "base64url" => TypeKind.Bytes,
            _ => TypeKind.String,
        };

    private static TypeKind OfInteger(Schema schema) =>
        schema.Format switch
        {
            "int32" or "int16" or "int8" or "uint16" or "uint8" => TypeKind.Int32,
            "uint32" => TypeKind.UInt32,
            "int64" => TypeKind.Int64,
            "uint64" => TypeKind.UInt64,
            "decimal" => TypeKind.Decimal,
            "unixtime" => TypeKind.DateTimeOffset,
            "bigint" or "biginteger" or "int128" or "uint128" => TypeKind.BigInteger,
            _ => OfLimits(schema.Constraints),
        };

    /// <summary>Returns the type of an integer with limits. A limit beyond 64 bits indicates that larger values are possible.</summary>
    private static TypeKind OfLimits(Constraints limits)
    {
        if (Fits(limits.Minimum) && Fits(limits.Maximum))
        {
            return TypeKind.Int64;
        }

        bool isUnsigned = ulong.TryParse(limits.Minimum, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return isUnsigned && ulong.TryParse(limits.Maximum, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? TypeKind.UInt64
            : TypeKind.BigInteger;
    }

    private static bool Fits(string? limit) =>
        limit is null
        || !BigInteger.TryParse(
            limit,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out BigInteger value
        )
        || (value >= long.MinValue && value <= OneBeyond);

    private static TypeKind OfNumber(Schema schema) =>
        schema.Format switch
        {
            "float" => TypeKind.Single,
            "decimal" => TypeKind.Decimal,
            "unixtime" => TypeKind.DateTimeOffset,
            _ when NumericText.IsWholeFormat(schema.Format) => OfInteger(schema),
            _ => TypeKind.Double,
        };
}
