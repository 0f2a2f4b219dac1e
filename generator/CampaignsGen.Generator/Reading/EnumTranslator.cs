using CampaignsGen.Generator.Diagnostics;
using ModelValue = CampaignsGen.Generator.Model.JsonValue;

namespace CampaignsGen.Generator.Reading;

/// <param name="Values">The allowed values; empty if the schema lists none.</param>
/// <param name="IsConst">Whether they come from <c>const</c>.</param>
/// <param name="Names">The names of the values, in the same order, or empty.</param>
/// <param name="Descriptions">The descriptions of the values, in the same order, or empty.</param>
internal readonly record struct EnumKeywords(
    EquatableArray<ModelValue> Values,
    bool IsConst,
    EquatableArray<string> Names,
    EquatableArray<string> Descriptions
);

/// <summary>Translates the keywords <c>enum</c> and <c>const</c>, and the extensions that name and describe the values.</summary>
internal sealed class EnumTranslator(ReadingContext context)
{
    /// <summary>The maximum number of values for which a linear search is faster than building a set.</summary>
    private const int MostLookedThrough = 16;

    private static readonly ModelValue Null = Scalars.ToModel(null);

    public EnumKeywords Translate(SpecNode node, SchemaType type)
    {
        if (node.Has("const"))
        {
            return Constant(Scalars.ToModel(node.ValueOf("const")));
        }

        if (type.IsNullOnly)
        {
            // The type null has one value. The model represents it as a constant, because its types do not include null.
            return Constant(Null);
        }

        if (!context.TryList(node, "enum", out SpecNode list))
        {
            return default;
        }

        EquatableArray<ModelValue> values = TranslateValues(list);
        return new(
            values,
            IsConst: false,
            Parallel(node, values, Names(node, values)),
            Parallel(node, values, Descriptions(node, values))
        );
    }

    private static EnumKeywords Constant(ModelValue value) =>
        new(new[] { value }.ToEquatableArray(), IsConst: true, default, default);

    private EquatableArray<ModelValue> TranslateValues(SpecNode list)
    {
        List<ModelValue> values = new(list.Array!.Count);
        HashSet<ModelValue>? seen = list.Array.Count > MostLookedThrough ? [] : null;
        for (int i = 0; i < list.Array.Count; i++)
        {
            context.ThrowIfCancelled();
            ModelValue value = Scalars.ToModel(list.Array[i]);
            bool isKnown = seen is null ? values.Contains(value) : !seen.Add(value);
            values.Add(value);
            if (isKnown)
            {
                context.Report(ReadingDiagnostics.DuplicateEnumValue, list[i].Pointer, value.Text);
            }
        }

        return values.ToEquatableArray();
    }

    private (string Extension, EquatableArray<string> Texts) Names(SpecNode node, EquatableArray<ModelValue> values) =>
        node.Has("x-enum-varnames") ? ("x-enum-varnames", context.Texts(node, "x-enum-varnames"))
        : node.Has("x-enumNames") ? ("x-enumNames", context.Texts(node, "x-enumNames"))
        : ("x-ms-enum", FromValues(node["x-ms-enum"]["values"], values, "name"));

    private (string Extension, EquatableArray<string> Texts) Descriptions(
        SpecNode node,
        EquatableArray<ModelValue> values
    )
    {
        foreach (string extension in new[] { "x-enum-descriptions", "x-enumDescriptions" })
        {
            if (node.Has(extension))
            {
                SpecNode texts = node[extension];
                return (extension, texts.Object is null ? context.Texts(node, extension) : ByValue(texts, values));
            }
        }

        return ("x-ms-enum", FromValues(node["x-ms-enum"]["values"], values, "description"));
    }

    /// <summary>Reads an object whose property names are the values.</summary>
    private static EquatableArray<string> ByValue(SpecNode texts, EquatableArray<ModelValue> values)
    {
        List<string> found = new(values.Count);
        foreach (ModelValue value in values)
        {
            found.Add(Scalars.TextOf(texts[value.Text].Value) ?? "");
        }

        return found.ToEquatableArray();
    }

    /// <summary>
    /// Reads a list of objects that repeat the value. A value without an entry gets an empty string; without entries, the result is empty.
    /// </summary>
    private static EquatableArray<string> FromValues(SpecNode list, EquatableArray<ModelValue> values, string member)
    {
        if (list.Array is null)
        {
            return default;
        }

        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        for (int i = 0; i < list.Array.Count; i++)
        {
            SpecNode item = list[i];
            if (Scalars.TextOf(item.ValueOf("value")) is { } value && Scalars.TextOf(item.ValueOf(member)) is { } text)
            {
                texts[value] = text;
            }
        }

        List<string> found = new(values.Count);
        foreach (ModelValue value in values)
        {
            found.Add(texts.TryGetValue(value.Text, out string? text) ? text : "");
        }

        return texts.Count == 0 ? default : found.ToEquatableArray();
    }

    private EquatableArray<string> Parallel(
        SpecNode node,
        EquatableArray<ModelValue> values,
        (string Extension, EquatableArray<string> Texts) extension
    )
    {
        if (extension.Texts.Count == 0 || extension.Texts.Count == values.Count)
        {
            return extension.Texts;
        }

        string consequence = $"it has {extension.Texts.Count} items for {values.Count} values";
        context.Report(ReadingDiagnostics.Unread, node.At(extension.Extension), extension.Extension, consequence);
        return default;
    }
}
