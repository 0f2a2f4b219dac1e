using System.Globalization;
using System.Text;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Emission;

/// <summary>Returns expressions that read and write JSON values of a type.</summary>
internal static class JsonText
{
    /// <summary>Returns an expression that reads a value, which is not <c>null</c>, from <c>json</c>.</summary>
    public static string Read(TypePlan type) =>
        type.Kind switch
        {
            _ when CodeOf(type) is { } code => $"{code}.Read(ref json)",
            TypeKind.Enum or TypeKind.IntegerEnum => $"json.Read{type.Kind}<{type.Identifier}>()",
            TypeKind.List => $"json.ReadList{Items(type)}",
            TypeKind.Map => $"json.ReadMap{Items(type)}",
            _ when type.Form != JsonForm.Usual => $"{WellKnown.JsonRead}.{type.Kind}{type.Form}(ref json)",
            _ => $"json.Read{type.Kind}()",
        };

    /// <summary>Returns an expression that reads a value or <c>null</c>.</summary>
    public static string ReadOrNull(TypePlan type)
    {
        if (type.Kind == TypeKind.Element)
        {
            return Read(type);
        }

        string lenient = type.IsValueType ? "ReadValueOrNull" : "ReadOrNull";
        return type.IsLenient
            ? $"json.{lenient}({Reader(type with { Nullable = false })})"
            : $"json.TryReadNull() ? null : {Read(type)}";
    }

    /// <summary>Returns an expression that reads a value, or <c>null</c> if the type allows it.</summary>
    public static string ReadOrNotNull(TypePlan type) => type.Nullable ? ReadOrNull(type) : Read(type);

    /// <summary>Returns a method that reads a value: a method group or a lambda.</summary>
    public static string Reader(TypePlan type)
    {
        if (type.Nullable)
        {
            return $"static (ref {WellKnown.JsonIn} json) => {ReadOrNull(type)}";
        }

        return type.Kind switch
        {
            _ when CodeOf(type) is { } code => $"{code}.Read",
            TypeKind.Enum or TypeKind.IntegerEnum => $"{WellKnown.JsonRead}.{type.Kind}<{type.Identifier}>",
            TypeKind.List or TypeKind.Map => $"static (ref {WellKnown.JsonIn} json) => {Read(type)}",
            _ => $"{WellKnown.JsonRead}.{type.Kind}{(type.Form == JsonForm.Usual ? "" : type.Form)}",
        };
    }

    /// <summary>Returns a statement that writes <paramref name="value"/>, which is not <c>null</c>.</summary>
    /// <param name="type">The type of the value.</param>
    /// <param name="json">The expression for the writer, which is positioned where a value is expected.</param>
    /// <param name="value">The expression for the value.</param>
    public static string Write(TypePlan type, string json, string value) =>
        type.Kind switch
        {
            _ when CodeOf(type) is { } code => $"{code}.Write({json}, {value})",
            TypeKind.Enum or TypeKind.IntegerEnum => $"{json}.Write({value}.Value)",
            TypeKind.List => $"{json}.WriteList({value}, {Writer(type.Item!)})",
            TypeKind.Map => $"{json}.WriteMap({value}, {Writer(type.Item!)})",
            _ when IsWrittenByForm(type) => $"{WellKnown.JsonWrite}.{type.Kind}{type.Form}({json}, {value})",
            _ => $"{json}.Write({value})",
        };

    public static string WriteOrNull(TypePlan type, string json, string value) =>
        type.Kind == TypeKind.Element
            ? Write(type, json, value)
            : $"{json}.WriteNullable({value}, {Writer(type with { Nullable = false })})";

    /// <summary>Returns a method that writes a value: a method group or a lambda.</summary>
    public static string Writer(TypePlan type)
    {
        if (type.Nullable)
        {
            return $"static (json, item) => {WriteOrNull(type, "json", "item")}";
        }

        return type.Kind switch
        {
            _ when CodeOf(type) is { } code => $"{code}.Write",
            TypeKind.List or TypeKind.Map => $"static (json, item) => {Write(type, "json", "item")}",
            _ => $"{WellKnown.JsonWrite}.{type.Kind}{(IsWrittenByForm(type) ? type.Form : "")}",
        };
    }

    /// <summary>Determines whether the type is written in a form that differs from the runtime's usual one.</summary>
    public static bool IsWrittenByForm(TypePlan type) =>
        type.Form is not (JsonForm.Usual or JsonForm.OrText or JsonForm.OrBare);

    /// <summary>Returns a name as it is written in JSON between the quotation marks (RFC 8259, section 7).</summary>
    public static string Escape(string name)
    {
        if (IsPlain(name))
        {
            return name;
        }

        StringBuilder escaped = new(name.Length);
        foreach (char character in name)
        {
            if (character < ' ')
            {
                escaped.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped.Append(character is '"' or '\\' ? "\\" : "").Append(character);
            }
        }

        return escaped.ToString();
    }

    private static bool IsPlain(string name)
    {
        foreach (char character in name)
        {
            if (character is < ' ' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the class that reads and writes a type, or null if the runtime does.</summary>
    private static string? CodeOf(TypePlan type) =>
        type.JsonIdentifier ?? (type.Kind is TypeKind.Record or TypeKind.Union ? type.Identifier + "Json" : null);

    /// <summary>Returns the argument list for the items. The type argument is specified if it cannot be inferred from the lambda.</summary>
    private static string Items(TypePlan type)
    {
        TypePlan item = type.Item!;
        return item.Nullable ? $"<{TypeText.Of(item)}>({Reader(item)})" : $"({Reader(item)})";
    }
}
