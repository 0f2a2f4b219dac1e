using System.Text.Json;

namespace CampaignsGen.Runtime;

// Parts whose form follows from the value, or from a style.
public sealed partial class MultipartParts
{
    /// <summary>
    /// Adds a value as what it is in JSON: a scalar as its text, an object as JSON, an array as a part for each item, of which
    /// an inner array is JSON again (OpenAPI 3.2, "Encoding Object").
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name, or null for parts without one.</param>
    /// <param name="value">The value; null leaves the part out.</param>
    /// <param name="write">Writes it as JSON.</param>
    /// <param name="mediaType">The <c>Content-Type</c> of what is JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="write"/> or <paramref name="mediaType"/> is null.</exception>
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

    /// <summary>Adds a value in a style of forms, of which nothing is percent-encoded here (OpenAPI 3.1, "Encoding Object").</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the part out.</param>
    /// <param name="write">Writes it as JSON.</param>
    /// <param name="style">The style.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="write"/> is null.</exception>
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

    /// <summary>Takes the pairs of a style as parts.</summary>
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
