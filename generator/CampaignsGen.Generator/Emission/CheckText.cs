using System.Globalization;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Returns the chained calls that validate a value against its limits.</summary>
internal static class CheckText
{
    /// <param name="check">The limits of the value.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="value">The expression for the value.</param>
    /// <param name="isThere">Whether the compiler knows that the value is not <c>null</c>, so that the code must not test for it.</param>
    public static string Of(CheckPlan check, TypePlan type, string value, bool isThere = false)
    {
        string members = value + (isThere ? "." : "?.");
        string text = type.Kind == TypeKind.Uri ? members + "OriginalString" : value;
        string counted = type.Kind == TypeKind.Map ? "Properties" : "Items";
        return string.Concat(
            check.IsRequired ? $".Required({value})" : "",
            check.Length is { } length ? Counted("Length", text, length) : "",
            check.Pattern is { } pattern ? Pattern(pattern, text) : "",
            check.Number is { } number ? Number(number, value) : "",
            check.IsClosed ? $".Known({members}IsKnown)" : "",
            check.Count is { } count ? Counted(counted, members + "Count", count) : "",
            check.IsUnique ? $".Unique({value}{Writer(type.Item!)})" : "",
            check.Model is null ? "" : $".Model({value})",
            check.Items is { } items ? Items(items, type, value) : ""
        );
    }

    /// <summary>Returns a call with two counts, of which the greater one is optional.</summary>
    public static string Counted(string method, string value, CountPlan count)
    {
        string least = count.Least is { } from ? ", " + Text(from) : "";
        string most =
            count.Most is not { } to ? ""
            : count.Least is null ? $", most: {Text(to)}"
            : ", " + Text(to);
        return $".{method}({value}{least}{most})";
    }

    private static string Pattern(TextPatternPlan pattern, string value)
    {
        string written = pattern.Written == pattern.Regex ? "" : ", " + CSharpLiteral.String(pattern.Written);
        return $".Pattern({value}, {CSharpLiteral.String(pattern.Regex)}{written})";
    }

    private static string Number(NumberCheckPlan number, string value)
    {
        string method = number.Type == TypeKind.Decimal ? "Number" : number.Type.ToString();
        string?[] arguments =
        [
            value,
            Argument("minimum", number.Minimum, number.Type),
            Argument("above", number.Above, number.Type),
            Argument("maximum", number.Maximum, number.Type),
            Argument("below", number.Below, number.Type),
            Argument("multipleOf", number.MultipleOf, TypeKind.Decimal),
        ];
        return $".{method}({string.Join(", ", arguments.OfType<string>())})";
    }

    private static string? Argument(string name, string? digits, TypeKind type) =>
        digits is null
            ? null
            : $"{name}: {NumberLiteral.As(digits, type == TypeKind.Decimal ? "M" : type == TypeKind.Single ? "F" : "D")}";

    /// <summary>Returns the writer with which items are compared, or an empty string if the runtime can compare them itself.</summary>
    private static string Writer(TypePlan item) => item.IsPlain ? "" : ", " + JsonText.Writer(item);

    private static string Items(CheckPlan items, TypePlan type, string value)
    {
        TypePlan item = type.Item!;
        return type.Kind == TypeKind.List && items == new CheckPlan { IsRequired = true, Model = items.Model }
            ? $".Models({value})"
            : $".Each({value}, static (check, item) => check{Of(items, item, "item")})";
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
