using System.Globalization;
using System.Xml;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Returns values of the document as C# expressions.</summary>
internal static class ValueText
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static string Of(ValuePlan value) =>
        value.Type.Kind switch
        {
            TypeKind.Enum or TypeKind.IntegerEnum => value.Member is { } member
                ? $"{value.Type.Identifier}.{member}"
                : $"{value.Type.Identifier}.FromValue({CSharpLiteral.String(value.Text)})",
            TypeKind.String => CSharpLiteral.String(value.Text),
            TypeKind.Boolean => value.Text == "true" ? "true" : "false",
            TypeKind.List => "[]",
            TypeKind.Int32 => int.Parse(value.Text, NumberStyles.AllowLeadingSign, Culture).ToString(Culture),
            TypeKind.UInt32 => uint.Parse(value.Text, NumberStyles.None, Culture).ToString(Culture),
            TypeKind.Int64 => long.Parse(value.Text, NumberStyles.AllowLeadingSign, Culture).ToString(Culture),
            TypeKind.UInt64 => ulong.Parse(value.Text, NumberStyles.None, Culture).ToString(Culture),
            TypeKind.BigInteger => BigIntegerOf(value.Text),
            TypeKind.Single => NameOf("float", value.Text) ?? NumberLiteral.Of(value.Text, "f"),
            TypeKind.Double => NameOf("double", value.Text) ?? NumberLiteral.Of(value.Text, "d"),
            TypeKind.Decimal => NumberLiteral.Of(value.Text, "m"),
            TypeKind.Uri => $"new {WellKnown.Uri}({CSharpLiteral.String(value.Text)}, UriKind.RelativeOrAbsolute)",
            TypeKind.Guid => $"new {WellKnown.Guid}({CSharpLiteral.String(value.Text)})",
            TypeKind.TimeSpan => TimeSpanOf(
                value.Type.Form == JsonForm.Constant
                    ? TimeSpan.ParseExact(value.Text, "c", Culture)
                    : XmlConvert.ToTimeSpan(value.Text)
            ),
            _ => PointInTime(value),
        };

    /// <summary>Returns an expression that parses only digits, because the negative sign depends on the current culture.</summary>
    private static string BigIntegerOf(string text)
    {
        string sign = text.StartsWith("-", StringComparison.Ordinal) ? "-" : "";
        return $"{sign}{WellKnown.BigInteger}.Parse({CSharpLiteral.String(text.TrimStart('-', '+'))})";
    }

    /// <summary>Returns the constant of a special floating-point value, or null for any other number.</summary>
    private static string? NameOf(string type, string text) =>
        text switch
        {
            "NaN" => type + ".NaN",
            "Infinity" => type + ".PositiveInfinity",
            "-Infinity" => type + ".NegativeInfinity",
            _ => null,
        };

    private static string TimeSpanOf(TimeSpan duration)
    {
        return duration.Milliseconds == 0 && duration.Ticks % TimeSpan.TicksPerMillisecond == 0
            ? $"new {WellKnown.TimeSpan}({duration.Days}, {duration.Hours}, {duration.Minutes}, {duration.Seconds})"
            : $"new {WellKnown.TimeSpan}({duration.Ticks.ToString(Culture)}L)";
    }

    private static string PointInTime(ValuePlan value)
    {
        if (value.Type.Kind == TypeKind.TimeOnly)
        {
            return TimeOnlyOf(value.Text);
        }

        DateTimeOffset time = DateTimeOffset.Parse(value.Text, Culture, DateTimeStyles.AssumeUniversal);
        string date = $"{time.Year}, {time.Month}, {time.Day}";
        if (value.Type.Kind == TypeKind.DateOnly)
        {
            return $"new {WellKnown.DateOnly}({date})";
        }

        string clock = $"{time.Hour}, {time.Minute}, {time.Second}, {time.Millisecond}";
        long rest = time.Ticks % TimeSpan.TicksPerMillisecond;
        string more = rest == 0 ? "" : $".AddTicks({rest})";
        return $"new {WellKnown.DateTimeOffset}({date}, {clock}, new {WellKnown.TimeSpan}({time.Offset.Hours}, {time.Offset.Minutes}, 0)){more}";
    }

    private static string TimeOnlyOf(string text) =>
        text.Contains(".")
            ? $"new {WellKnown.TimeOnly}({TimeSpan.ParseExact(text, "c", Culture).Ticks.ToString(Culture)}L)"
            : $"new {WellKnown.TimeOnly}({text.Replace(":", ", ")})";
}
