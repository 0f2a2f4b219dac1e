using System.Globalization;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>
/// Determines which of two schemas allows more values, for schemas that only restrict values and do not affect types. If
/// that cannot be determined, the result is <see cref="Shift.Unknown"/>, so that no change is mistaken for no change.
/// </summary>
internal static class Subschemas
{
    private static readonly JsonTree Nothing = new(JsonValueKind.Boolean, "false", default);

    /// <summary>Returns the change between two schemas. An absent schema allows everything.</summary>
    public static Shift Of(JsonTree? old, JsonTree? current)
    {
        if (Equals(old, current))
        {
            return Shift.None;
        }

        JsonTree before = old ?? JsonTree.Empty;
        JsonTree after = current ?? JsonTree.Empty;
        if (IsNothing(before) || IsNothing(after))
        {
            return IsNothing(before) == IsNothing(after) ? Shift.None
                : IsNothing(after) ? Shift.Narrower
                : Shift.Wider;
        }

        return Keywords(before, after)
            .Aggregate(Shift.None, (shift, keyword) => shift | OfKeyword(keyword, before, after));
    }

    /// <summary>Returns the distinct keywords of two schemas.</summary>
    public static IEnumerable<string> Keywords(JsonTree old, JsonTree current) =>
        current.Members.Concat(old.Members).Select(static member => member.Name).Distinct();

    /// <summary>Returns the effect of a keyword, together with the keywords that modify it.</summary>
    public static Shift OfKeyword(string keyword, JsonTree old, JsonTree current)
    {
        JsonTree? before = old.Find(keyword);
        JsonTree? after = current.Find(keyword);
        return keyword switch
        {
            "type" => OfTypes(before, after),
            "enum" or "const" => Shifts.OfItems(Shift.Wider, Values(old), Values(current)),
            "required" => Shifts.OfItems(Shift.Narrower, Items(before) ?? [], Items(after) ?? []),
            "maximum" or "exclusiveMaximum" or "maxLength" or "maxItems" or "maxProperties" => OfLimit(true),
            "minimum" or "exclusiveMinimum" or "minLength" or "minItems" or "minProperties" => OfLimit(false),
            "properties" or "patternProperties" or "dependentSchemas" => OfEach(before, after, Of),
            "dependentRequired" => OfEach(before, after, OfNames),
            "items" or "additionalProperties" or "propertyNames" => Of(before, after),
            "unevaluatedItems" or "unevaluatedProperties" => Of(before, after),
            "not" => Of(before ?? Nothing, after ?? Nothing).Reversed(),
            "contains" or "minContains" or "maxContains" => OfContains(keyword, old, current),
            "if" or "then" or "else" => OfChoice(keyword, old, current),
            "allOf" => OfBranches(before, after, added: Shift.Narrower),
            "anyOf" or "oneOf" => OfBranches(before, after, added: Shift.Wider),
            _ => Equals(before, after) ? Shift.None
            : before is not null && after is not null ? Shift.Unknown
            : Shifts.OfPresence(before, after),
        };

        Shift OfLimit(bool isUpper) => Shifts.OfLimit(Number(before), Number(after), isUpper);
    }

    /// <summary>
    /// Returns the effect of <c>contains</c> and its limits. With <c>maxContains</c>, a change of the schema itself can
    /// narrow or widen.
    /// </summary>
    private static Shift OfContains(string keyword, JsonTree old, JsonTree current)
    {
        JsonTree? before = old.Find("contains");
        JsonTree? after = current.Find("contains");
        if (before is null || after is null)
        {
            return keyword == "contains" ? Shifts.OfPresence(before, after) : Shift.None;
        }

        if (keyword != "contains")
        {
            bool isUpper = keyword == "maxContains";
            double? least = isUpper ? null : 1;
            return Shifts.OfLimit(Number(old.Find(keyword)) ?? least, Number(current.Find(keyword)) ?? least, isUpper);
        }

        Shift shift = Of(before, after);
        bool hasMost = old.Find("maxContains") is not null || current.Find("maxContains") is not null;
        return shift != Shift.None && hasMost ? Shift.Unknown : shift;
    }

    /// <summary>
    /// Returns the effect of <c>if</c>, <c>then</c> and <c>else</c>. Without <c>if</c>, the other two have no effect, and
    /// vice versa.
    /// </summary>
    private static Shift OfChoice(string keyword, JsonTree old, JsonTree current)
    {
        JsonTree? before = Choice(old);
        JsonTree? after = Choice(current);
        return before is null || after is null
            ? keyword == "if"
                ? Shifts.OfPresence(before, after)
                : Shift.None
            : !before.Equals(after)
                ? keyword == "if"
                    ? Shift.Unknown
                    : Shift.None
                : keyword == "if"
                    ? Shift.None
                    : Of(old.Find(keyword), current.Find(keyword));
    }

    private static JsonTree? Choice(JsonTree schema) =>
        schema.Find("then") is null && schema.Find("else") is null ? null : schema.Find("if");

    /// <summary>Compares the members by name. An absent member allows everything.</summary>
    private static Shift OfEach(JsonTree? old, JsonTree? current, Func<JsonTree?, JsonTree?, Shift> of)
    {
        JsonTree before = old ?? JsonTree.Empty;
        JsonTree after = current ?? JsonTree.Empty;
        return Keywords(before, after)
            .Aggregate(Shift.None, (shift, name) => shift | of(before.Find(name), after.Find(name)));
    }

    private static Shift OfNames(JsonTree? old, JsonTree? current) =>
        Shifts.OfItems(Shift.Narrower, Items(old) ?? [], Items(current) ?? []);

    /// <summary>Compares branches. Equal branches are ignored; if one is left on each side, these two are compared.</summary>
    private static Shift OfBranches(JsonTree? old, JsonTree? current, Shift added)
    {
        if (old is null || current is null)
        {
            return Shifts.OfPresence(old, current);
        }

        List<JsonTree> gone = [.. Items(old)!.Except(Items(current)!)];
        List<JsonTree> more = [.. Items(current)!.Except(Items(old)!)];
        return gone.Count == 1 && more.Count == 1
            ? Of(gone[0], more[0])
            : (gone.Count > 0 ? added.Reversed() : Shift.None) | (more.Count > 0 ? added : Shift.None);
    }

    private static Shift OfTypes(JsonTree? old, JsonTree? current) =>
        Shifts.OfItems(Shift.Wider, TypesOf(old), TypesOf(current));

    /// <summary>Returns the names of the types. <c>number</c> includes <c>integer</c>.</summary>
    private static List<string>? TypesOf(JsonTree? types)
    {
        List<string>? names = (Items(types) ?? (types is null ? null : [types]))
            ?.Select(static type => type.Text)
            .ToList();
        return names?.Contains("number") == true ? [.. names, "integer"] : names;
    }

    private static List<JsonTree>? Values(JsonTree schema) =>
        schema.Find("const") is { } only ? [only] : Items(schema.Find("enum"));

    private static List<JsonTree>? Items(JsonTree? list) =>
        list?.Kind == JsonValueKind.Array ? [.. list.Members.Select(static member => member.Value)] : null;

    private static double? Number(JsonTree? value) =>
        double.TryParse(value?.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : null;

    /// <summary>Determines whether the schema allows nothing: <c>false</c>, or <c>not</c> with an empty schema.</summary>
    private static bool IsNothing(JsonTree schema) =>
        schema.Equals(Nothing)
        || (schema.Members.Count == 1 && schema.Find("not") is { Kind: JsonValueKind.Object, Members.Count: 0 });
}
