using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>Defines a target for the names and values of a form.</summary>
internal interface IFormTarget
{
    /// <summary>Adds a value. If it is <see langword="null"/>, it is omitted.</summary>
    void Add(string name, string? value);

    /// <summary>
    /// Adds several values as one, in a style that joins them. If there are no values, it is omitted.
    /// </summary>
    void AddJoined(string name, IReadOnlyList<string> values, FormStyle style);
}

/// <summary>Writes a property of a form in its style, for any type of form (OpenAPI, "Style Values").</summary>
internal static class FormStyles
{
    internal static void Write<T>(T form, string name, JsonElement value, FormStyle style)
        where T : IFormTarget
    {
        switch (style)
        {
            case FormStyle.Json:
                form.Add(name, value.GetRawText());
                return;
            case FormStyle.DeepObject:
                AddDeep(form, name, value);
                return;
            case FormStyle.Form:
                AddEach(form, name, value);
                return;
            default:
                AddJoined(form, name, value, style);
                return;
        }
    }

    private static void AddEach<T>(T form, string name, JsonElement value)
        where T : IFormTarget
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray())
                {
                    form.Add(name, ParameterPair.TextOf(item));
                }

                return;
            case JsonValueKind.Object:
                foreach (JsonProperty inner in value.EnumerateObject())
                {
                    form.Add(inner.Name, ParameterPair.TextOf(inner.Value));
                }

                return;
            default:
                form.Add(name, ParameterPair.TextOf(value));
                return;
        }
    }

    private static void AddJoined<T>(T form, string name, JsonElement value, FormStyle style)
        where T : IFormTarget
    {
        var items = new List<string>();
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                items.AddRange(value.EnumerateArray().Select(ParameterPair.TextOf).OfType<string>());
                break;
            case JsonValueKind.Object:
                items.AddRange(ParameterPair.Of(value).SelectMany(static pair => (string[])[pair.Name, pair.Value]));
                break;
            default:
                form.Add(name, ParameterPair.TextOf(value));
                return;
        }

        form.AddJoined(name, items, style);
    }

    private static void AddDeep<T>(T form, string name, JsonElement value)
        where T : IFormTarget
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
                // A null item is omitted, and the following items move up, because many servers would interpret a gap as a map.
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
