using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using ModelValue = CampaignsGen.Generator.Model.JsonValue;

namespace CampaignsGen.Generator.Reading;

/// <summary>The keywords <c>enum</c> and <c>const</c>, and the extensions that name and describe their values.</summary>
internal sealed class EnumTranslator(ReadingContext context)
{
    private static readonly ModelValue Null = Scalars.ToModel(null);

    /// <summary>Adds the allowed values to <paramref name="schema"/>.</summary>
    public Schema Translate(SpecNode node, SchemaType type, Schema schema)
    {
        if (node.Has("const"))
        {
            return schema with
            {
                Enum = new[] { Scalars.ToModel(node.ValueOf("const")) }.ToEquatableArray(),
                IsConst = true,
            };
        }

        if (type.IsNullOnly)
        {
            // The type null has one value: the model says it as a constant, for its types do not include null.
            return schema with { Enum = new[] { Null }.ToEquatableArray(), IsConst = true };
        }

        if (!context.TryList(node, "enum", out SpecNode list))
        {
            return schema;
        }

        EquatableArray<ModelValue> values = TranslateValues(list);
        return schema with
        {
            Enum = values,
            EnumNames = Parallel(node, values, Names(node, values)),
            EnumDescriptions = Parallel(node, values, Descriptions(node, values)),
        };
    }

    private EquatableArray<ModelValue> TranslateValues(SpecNode list)
    {
        List<ModelValue> values = new(list.Array!.Count);
        HashSet<ModelValue> seen = [];
        for (int i = 0; i < list.Array.Count; i++)
        {
            ModelValue value = Scalars.ToModel(list.Array[i]);
            values.Add(value);
            if (!seen.Add(value))
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

    /// <summary>An object whose members are named by the values.</summary>
    private static EquatableArray<string> ByValue(SpecNode texts, EquatableArray<ModelValue> values)
    {
        List<string> found = new(values.Count);
        foreach (ModelValue value in values)
        {
            found.Add(Scalars.TextOf(texts[value.Text].Value) ?? "");
        }

        return found.ToEquatableArray();
    }

    /// <summary>A list of objects that each repeat the value; one for which a value says nothing gives empty text, none at all nothing.</summary>
    private static EquatableArray<string> FromValues(SpecNode list, EquatableArray<ModelValue> values, string member)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        for (int i = 0; i < (list.Array?.Count ?? 0); i++)
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
