using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using System.Xml;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans values of the document: constants and defaults.</summary>
internal static class ValuePlanner
{
    private static readonly Regex DateTime = new(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?([Zz]|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex Time = new(
        @"^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,7})?\z",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex Duration = new(
        @"^-?P(?=.)([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]{1,7})?S)?)?\z",
        RegexOptions.CultureInvariant
    );

    /// <summary>Returns the value as a value of <paramref name="type"/>, or null if it is not one or C# has no expression for it.</summary>
    public static ValuePlan? Plan(JsonValue value, TypePlan type, Func<string, EnumPlan?> enumOf)
    {
        type = type with { Nullable = false };
        if (type.Kind is TypeKind.Enum or TypeKind.IntegerEnum)
        {
            return OfEnum(value, type, enumOf(type.Identifier!));
        }

        bool isUsual = type.Form is JsonForm.Usual or JsonForm.OrText or JsonForm.OrName or JsonForm.OrBare;
        return (isUsual && IsOf(value, type)) || IsText(value, type) ? new ValuePlan(type, value.Text) : null;
    }

    private static ValuePlan? OfEnum(JsonValue value, TypePlan type, EnumPlan? plan)
    {
        bool isOther = value.Kind != (plan?.IsInteger == true ? JsonValueKind.Number : JsonValueKind.String);
        if (plan is null || (isOther && (!plan.IsLenient || !IsScalar(value))))
        {
            return null;
        }

        EnumMemberPlan? member = plan.Members.FirstOrDefault(other => other.Value == value.Text);
        return member is null && plan.IsInteger ? null : new ValuePlan(type, value.Text, member?.Identifier);
    }

    private static bool IsScalar(JsonValue value) =>
        value.Kind is JsonValueKind.Number or JsonValueKind.String or JsonValueKind.Boolean;

    /// <summary>Determines whether the value has another form than the usual one that the type allows.</summary>
    private static bool IsText(JsonValue value, TypePlan type) =>
        type.Form switch
        {
            JsonForm.OrText when type.Kind == TypeKind.Boolean => value.Text is "true" or "false",
            JsonForm.OrText or JsonForm.OrName when value.Kind == JsonValueKind.String => (
                NumericText.IsNumber(value.Text) && IsNumber(value.Text, type.Kind)
            ) || (type.Form == JsonForm.OrName && NumericText.IsName(value.Text)),
            JsonForm.OrBare => IsScalar(value),
            JsonForm.Constant => value.Kind == JsonValueKind.String
                && TimeSpan.TryParseExact(value.Text, "c", CultureInfo.InvariantCulture, out _),
            _ => false,
        };

    private static bool IsOf(JsonValue value, TypePlan type) =>
        type.Kind switch
        {
            TypeKind.String => value.Kind == JsonValueKind.String,
            // A discriminator is tried as a value of each type, regardless of its text.
            TypeKind.Boolean => value is { Kind: JsonValueKind.Boolean, Text: "true" or "false" },
            TypeKind.List => value is { Kind: JsonValueKind.Array, Text: "[]" },
            _ when type.IsNumber => value.Kind == JsonValueKind.Number
                && NumericText.IsNumber(value.Text)
                && IsNumber(value.Text, type.Kind),
            _ => value.Kind == JsonValueKind.String && IsText(value.Text, type.Kind),
        };

    private static bool IsNumber(string text, TypeKind kind)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        return kind switch
        {
            TypeKind.Int32 => int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out _),
            TypeKind.UInt32 => uint.TryParse(text, NumberStyles.None, culture, out _),
            TypeKind.Int64 => long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out _),
            TypeKind.UInt64 => ulong.TryParse(text, NumberStyles.None, culture, out _),
            TypeKind.BigInteger => BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, culture, out _),
            TypeKind.Decimal => decimal.TryParse(text, NumberStyles.Float, culture, out _),
            TypeKind.Single => float.TryParse(text, NumberStyles.Float, culture, out float single)
                && !float.IsInfinity(single),
            _ => double.TryParse(text, NumberStyles.Float, culture, out double number) && !double.IsInfinity(number),
        };
    }

    private static bool IsText(string text, TypeKind kind)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        return kind switch
        {
            TypeKind.Guid => Guid.TryParseExact(text, "D", out _),
            TypeKind.Uri => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _),
            TypeKind.DateOnly => System.DateTime.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out _),
            TypeKind.TimeOnly => Time.IsMatch(text),
            TypeKind.DateTimeOffset => DateTime.IsMatch(text)
                && DateTimeOffset.TryParse(text, culture, DateTimeStyles.None, out _),
            TypeKind.TimeSpan => Duration.IsMatch(text) && IsDuration(text),
            _ => false,
        };
    }

    private static bool IsDuration(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text) is { } duration && duration != TimeSpan.MinValue;
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return false;
        }
    }
}
