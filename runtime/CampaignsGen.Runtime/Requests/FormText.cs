using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Writes a JSON object as a form, property by property.</summary>
internal static class FormText
{
    /// <summary>Writes a form to a new buffer, which the caller owns.</summary>
    /// <exception cref="ArgumentException">The body is not an object, or contains text that is not JSON.</exception>
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
                $"The form of {operation.Id} is a JSON {root.ValueKind}, but a form has named values: "
                    + "only an object can be sent as a form. Nothing was sent.",
                nameof(body)
            );
        }

        var form = new PooledBuffer();
        try
        {
            foreach (JsonProperty property in root.EnumerateObject())
            {
                Write(form, property, encodings);
            }

            return form;
        }
        catch
        {
            form.Dispose();
            throw;
        }
    }

    private static void Write(PooledBuffer form, JsonProperty property, FormEncoding[] encodings)
    {
        if (property.Value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        FormEncoding encoding = EncodingOf(property, encodings);
        FormStyles.Write(new FormPairs(form, encoding.AllowReserved), property.Name, property.Value, encoding.Style);
    }

    private static FormEncoding EncodingOf(JsonProperty property, FormEncoding[] encodings)
    {
        foreach (FormEncoding encoding in encodings)
        {
            if (property.NameEquals(encoding.Name))
            {
                return encoding;
            }
        }

        return new FormEncoding(property.Name, IsJsonByDefault(property.Value) ? FormStyle.Json : FormStyle.Form);
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
}
