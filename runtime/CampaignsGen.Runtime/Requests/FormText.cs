using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Writes a JSON object as a form, property by property.</summary>
internal static class FormText
{
    /// <summary>Writes a form into a buffer of its own, which is the caller's.</summary>
    /// <exception cref="ArgumentException">The body is no object, or holds a text that is no JSON.</exception>
    internal static PooledBuffer ToBuffer<T>(
        T body,
        JsonWrite<T> write,
        FormEncoding[] encodings,
        ApiOperation operation
    )
    {
        using PooledBuffer json = JsonText.ToBuffer(body, write);
        using var document = JsonDocument.Parse(json.WrittenMemory);
        JsonElement root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException(
                $"The form of {operation.Id} was written as JSON {root.ValueKind}, and a form has named values: "
                    + "only an object can be sent so. Nothing was sent.",
                nameof(body)
            );
        }

        var form = new PooledBuffer();
        try
        {
            var pairs = new FormPairs(form);
            foreach (JsonProperty property in root.EnumerateObject())
            {
                Write(pairs, property, encodings);
            }

            return form;
        }
        catch
        {
            form.Dispose();
            throw;
        }
    }

    private static void Write(FormPairs form, JsonProperty property, FormEncoding[] encodings)
    {
        if (property.Value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        FormStyle style = StyleOf(property, encodings);
        switch (style)
        {
            case FormStyle.Json:
                form.Add(property.Name, property.Value.GetRawText());
                return;
            case FormStyle.DeepObject:
                AddDeep(form, property.Name, property.Value);
                return;
            case FormStyle.Form:
                AddEach(form, property);
                return;
            default:
                AddJoined(form, property, DelimiterOf(style));
                return;
        }
    }

    private static FormStyle StyleOf(JsonProperty property, FormEncoding[] encodings)
    {
        foreach (FormEncoding encoding in encodings)
        {
            if (property.NameEquals(encoding.Name))
            {
                return encoding.Style;
            }
        }

        return IsJsonByDefault(property.Value) ? FormStyle.Json : FormStyle.Form;
    }

    private static bool IsJsonByDefault(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => true,
            JsonValueKind.Array => value
                .EnumerateArray()
                .Any(static item => item.ValueKind is JsonValueKind.Object or JsonValueKind.Array),
            _ => false,
        };

    // As the table "Style Examples" of OpenAPI writes them: the comma is not encoded, so that it differs from one in an item.
    private static string DelimiterOf(FormStyle style) =>
        style switch
        {
            FormStyle.SpaceDelimited => "%20",
            FormStyle.PipeDelimited => "%7C",
            _ => ",",
        };

    private static void AddEach(FormPairs form, JsonProperty property)
    {
        switch (property.Value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement item in property.Value.EnumerateArray())
                {
                    form.Add(property.Name, ParameterPair.TextOf(item));
                }

                return;
            case JsonValueKind.Object:
                foreach (JsonProperty inner in property.Value.EnumerateObject())
                {
                    form.Add(inner.Name, ParameterPair.TextOf(inner.Value));
                }

                return;
            default:
                form.Add(property.Name, ParameterPair.TextOf(property.Value));
                return;
        }
    }

    private static void AddJoined(FormPairs form, JsonProperty property, string delimiter)
    {
        var items = new List<string>();
        switch (property.Value.ValueKind)
        {
            case JsonValueKind.Array:
                items.AddRange(property.Value.EnumerateArray().Select(ParameterPair.TextOf).OfType<string>());
                break;
            case JsonValueKind.Object:
                items.AddRange(
                    ParameterPair.Of(property.Value).SelectMany(static pair => (string[])[pair.Name, pair.Value])
                );
                break;
            default:
                form.Add(property.Name, ParameterPair.TextOf(property.Value));
                return;
        }

        form.AddJoined(property.Name, items, delimiter);
    }

    private static void AddDeep(FormPairs form, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    AddDeep(form, $"{name}[{property.Name}]", property.Value);
                }

                return;
            case JsonValueKind.Array:
                // A null is left out, and what follows moves up: a gap would make the array a map for many a server.
                int index = 0;
                foreach (
                    JsonElement item in value
                        .EnumerateArray()
                        .Where(static item => item.ValueKind != JsonValueKind.Null)
                )
                {
                    AddDeep(form, $"{name}[{index++}]", item);
                }

                return;
            default:
                form.Add(name, ParameterPair.TextOf(value));
                return;
        }
    }
}
