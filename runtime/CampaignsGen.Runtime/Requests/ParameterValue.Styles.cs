using System.Globalization;
using System.Text.Json;

namespace CampaignsGen.Runtime;

// The styles of OpenAPI that are not expansions of RFC 6570 (OpenAPI 3.1, "Style Values").
public readonly partial struct ParameterValue
{
    /// <summary>Creates pairs <c>name[a][b]=value</c> from all nested values (style <c>deepObject</c>).</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value, or <see langword="null"/> for no value.</param>
    /// <param name="write">The delegate that writes the value as JSON.</param>
    /// <returns>
    /// The pairs, which must be sent exploded, or no value. A scalar is one pair with the name of the parameter.
    /// </returns>
    /// <exception cref="ArgumentNullException">
    /// An argument other than <paramref name="value"/> is <see langword="null"/>.
    /// </exception>
    public static ParameterValue Deep<T>(string name, T? value, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(write);
        if (value is null)
        {
            return default;
        }

        var pairs = new List<ParameterPair>();
        AddDeep(pairs, name, JsonOut.ElementOf(value, write));
        return pairs.Count == 0 ? default : new ParameterValue(pairs.ToArray());
    }

    /// <summary>Creates a value from a date and time in the format of HTTP headers (RFC 9110, section 5.6.7).</summary>
    /// <param name="value">
    /// The date and time, or <see langword="null"/> for no value. Fractions of a second are omitted.
    /// </param>
    /// <returns>The text, or no value.</returns>
    public static ParameterValue HttpDate(DateTimeOffset? value) =>
        new(value?.ToString("r", CultureInfo.InvariantCulture));

    /// <summary>
    /// Joins the items or pairs of a value (styles <c>spaceDelimited</c> and <c>pipeDelimited</c>, not exploded).
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="delimiter">
    /// The delimiter between two items, and between a name and its value: a space or <c>|</c>.
    /// </param>
    /// <returns>The text, or no value if there was none.</returns>
    public static ParameterValue Delimited(ParameterValue value, char delimiter) =>
        value.content switch
        {
            string[] items => new ParameterValue(string.Join(delimiter, items)),
            ParameterPair[] pairs => new ParameterValue(
                string.Join(delimiter, pairs.Select(pair => pair.Name + delimiter + pair.Value))
            ),
            _ => value,
        };

    private static void AddDeep(List<ParameterPair> pairs, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    AddDeep(pairs, $"{name}[{property.Name}]", property.Value);
                }

                break;
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    AddDeep(pairs, $"{name}[{index++}]", item);
                }

                break;
            default:
                if (ParameterPair.TextOf(value) is { } text)
                {
                    pairs.Add(new ParameterPair(name, text));
                }

                break;
        }
    }
}
