using System.Text.Json;

namespace CampaignsGen.Runtime;

// Parts whose format depends on the value or on a style.
public sealed partial class MultipartParts
{
    /// <summary>
    /// Adds a value according to its JSON type: a scalar as text, an object as JSON, and an array as one part for each
    /// item, with inner arrays as JSON (OpenAPI 3.2, "Encoding Object").
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name, or <see langword="null"/> for parts without a name.</param>
    /// <param name="value">The value. If it is <see langword="null"/>, the part is omitted.</param>
    /// <param name="write">The delegate that writes the value as JSON.</param>
    /// <param name="mediaType">The <c>Content-Type</c> of parts that are JSON.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="write"/> or <paramref name="mediaType"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="ArgumentException">A part cannot be sent.</exception>
    public void Value<T>(string? name, T value, JsonWrite<T> write, string mediaType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(mediaType);
        if (value is not null)
        {
            AddValue(name, JsonOut.ElementOf(value, write), mediaType);
        }

        headers.Clear();
    }

    /// <summary>Adds a value in a form style without percent-encoding (OpenAPI 3.1, "Encoding Object").</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value. If it is <see langword="null"/>, the part is omitted.</param>
    /// <param name="write">The delegate that writes the value as JSON.</param>
    /// <param name="style">The style.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="name"/> or <paramref name="write"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="ArgumentException">A part cannot be sent.</exception>
    public void Styled<T>(string name, T value, JsonWrite<T> write, FormStyle style)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(write);
        if (value is not null && JsonOut.ElementOf(value, write) is { ValueKind: not JsonValueKind.Null } json)
        {
            FormStyles.Write(new Target(this), name, json, style);
        }

        headers.Clear();
    }

    private void AddValue(string? name, JsonElement value, string mediaType)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            AddItem(name, value, mediaType);
            return;
        }

        foreach (JsonElement item in value.EnumerateArray())
        {
            AddItem(name, item, mediaType);
        }
    }

    private void AddItem(string? name, JsonElement item, string mediaType)
    {
        if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            AddText(name, item.GetRawText(), mediaType);
        }
        else if (ParameterPair.TextOf(item) is { } text)
        {
            AddText(name, text, mediaType: null);
        }
    }

    /// <summary>Adds the pairs of a style as parts.</summary>
    private readonly struct Target(MultipartParts parts) : IFormTarget
    {
        public void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.AddText(name, value, mediaType: null);
            }
        }

        public void AddJoined(string name, IReadOnlyList<string> values, FormStyle style)
        {
            if (values.Count > 0)
            {
                parts.AddText(name, string.Join(DelimiterOf(style), values), mediaType: null);
            }
        }

        private static char DelimiterOf(FormStyle style) =>
            style switch
            {
                FormStyle.SpaceDelimited => ' ',
                FormStyle.PipeDelimited => '|',
                _ => ',',
            };
    }
}
