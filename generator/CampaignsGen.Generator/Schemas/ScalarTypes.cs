using System.Globalization;
using System.Numerics;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Schemas;

/// <summary>The C# types of strings, numbers and booleans, by <c>format</c> (OpenAPI Format Registry).</summary>
internal static class ScalarTypes
{
    /// <summary>2^63 itself is what generators write that take 64 bits for floating point.</summary>
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

    /// <summary>How values of <paramref name="schema"/> stand in JSON.</summary>
    public static JsonForm FormOf(Schema schema) =>
        schema.Spelling switch
        {
            Spelling.OrText => JsonForm.OrText,
            Spelling.OrName => JsonForm.OrName,
            Spelling.OrBare => JsonForm.OrBare,
            _ => JsonForm.Usual,
        };

    /// <summary>Where a format gives the type, it gives the form too. Only floating point has numbers that JSON has not.</summary>
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

    /// <summary>Whether only whole numbers obey <paramref name="schema"/>.</summary>
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

    /// <summary>A limit beyond 64 bits says that values beyond them are to be expected.</summary>
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
