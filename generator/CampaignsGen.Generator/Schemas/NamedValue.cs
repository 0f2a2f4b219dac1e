using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>
/// Represents a value of an enum with its name and its description, which the model keeps in separate lists. Values are filtered and
/// combined in this form, so that names and descriptions stay with their values.
/// </summary>
/// <param name="Value">The value.</param>
/// <param name="Name">The name in the document, or an empty string.</param>
/// <param name="Description">The description in the document, or an empty string.</param>
internal readonly record struct NamedValue(JsonValue Value, string Name, string Description)
{
    /// <summary>Returns the values of the enum of <paramref name="schema"/>.</summary>
    public static IEnumerable<NamedValue> Of(Schema schema)
    {
        for (int index = 0; index < schema.Enum.Count; index++)
        {
            yield return new NamedValue(
                schema.Enum[index],
                At(schema.EnumNames, index),
                At(schema.EnumDescriptions, index)
            );
        }
    }

    /// <summary>Returns <paramref name="schema"/> with the distinct values as its enum.</summary>
    public static Schema Set(Schema schema, IEnumerable<NamedValue> values)
    {
        HashSet<JsonValue> seen = [];
        List<NamedValue> distinct = [.. values.Where(value => seen.Add(value.Value))];
        return schema with
        {
            Enum = distinct.Select(static value => value.Value).ToEquatableArray(),
            EnumNames = Texts(distinct.Select(static value => value.Name)),
            EnumDescriptions = Texts(distinct.Select(static value => value.Description)),
        };
    }

    /// <summary>Returns the values that are in both enums. The second one supplies the names and descriptions that the first one lacks.</summary>
    public static IEnumerable<NamedValue> InBoth(Schema first, Schema second)
    {
        Dictionary<JsonValue, NamedValue> others = [];
        foreach (NamedValue other in Of(second).Where(other => !others.ContainsKey(other.Value)))
        {
            others.Add(other.Value, other);
        }

        foreach (NamedValue value in Of(first))
        {
            if (others.TryGetValue(value.Value, out NamedValue other))
            {
                yield return new NamedValue(
                    value.Value,
                    value.Name.Length > 0 ? value.Name : other.Name,
                    value.Description.Length > 0 ? value.Description : other.Description
                );
            }
        }
    }

    private static string At(EquatableArray<string> texts, int index) => index < texts.Count ? texts[index] : "";

    private static EquatableArray<string> Texts(IEnumerable<string> texts) =>
        texts.Any(static text => text.Length > 0) ? texts.ToEquatableArray() : default;
}
