using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// The value of a parameter: nothing, a text, a list of texts or pairs of texts (RFC 6570, section 2.3). Emitted code makes
/// it by conversion from every scalar, nullable or not; an open enum gives its <c>Value</c>.
/// </summary>
/// <remarks>
/// A null, and a list or an object without members, is nothing: the parameter is left out. Texts are the same as in
/// JSON: <c>true</c>, numbers with a point, RFC 3339 dates and times, ISO 8601 durations, base64.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct ParameterValue
{
    private const int LengthOfId = 36;
    private static readonly object OfId = new();

    // string, string[], ParameterPair[], or OfId for the id, whose text is made where it is written.
    private readonly object? content;
    private readonly Guid id;

    private ParameterValue(object? content) => this.content = content;

    private ParameterValue(Guid id)
    {
        content = OfId;
        this.id = id;
    }

    internal bool IsNothing => content is null;

    internal string? Text => IsUnreserved ? id.ToString() : content as string;

    /// <summary>Whether its text consists of unreserved characters, is not empty, and is neither <c>.</c> nor <c>..</c>.</summary>
    internal bool IsUnreserved => ReferenceEquals(content, OfId);

    internal string[]? Items => content as string[];

    internal ParameterPair[]? Pairs => content as ParameterPair[];

    /// <summary>Appends a text that is encoded already.</summary>
    internal void AppendTo(ref UriText uri)
    {
        if (IsUnreserved)
        {
            id.TryFormat(uri.Take(LengthOfId), out _);
        }
        else
        {
            uri.Append(content as string);
        }
    }

    /// <summary>Makes a list of values; null items are left out.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items, or null for nothing.</param>
    /// <param name="convert">Turns an item into a value.</param>
    /// <returns>The list, or nothing when it has no item.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="convert"/> is null.</exception>
    public static ParameterValue List<T>(IReadOnlyList<T>? items, Func<T, ParameterValue> convert)
    {
        ArgumentNullException.ThrowIfNull(convert);
        if (items is null)
        {
            return default;
        }

        var texts = new List<string>(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            if (convert(items[i]).Joined() is { } text)
            {
                texts.Add(text);
            }
        }

        return texts.Count == 0 ? default : new ParameterValue(texts.ToArray());
    }

    /// <summary>Makes pairs of the top-level properties of an object; null properties are left out.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="value">The object, or null for nothing.</param>
    /// <param name="write">Writes it as JSON.</param>
    /// <returns>
    /// The pairs, or nothing when the object has no property. A nested object or list stays JSON text. What is written as an
    /// array is a list, and what is written as a text or another scalar is its text.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="write"/> is null.</exception>
    public static ParameterValue Object<T>(T? value, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (value is null)
        {
            return default;
        }

        return JsonOut.ElementOf(value, write);
    }

    /// <summary>Makes a text of an item of a list: a text or another scalar as it is, an object or a list as its JSON.</summary>
    /// <typeparam name="T">The type of the item.</typeparam>
    /// <param name="value">The item, or null for nothing.</param>
    /// <param name="write">Writes it as JSON.</param>
    /// <returns>The text, or nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="write"/> is null.</exception>
    public static ParameterValue Item<T>(T? value, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (value is null)
        {
            return default;
        }

        return new ParameterValue(ParameterPair.TextOf(JsonOut.ElementOf(value, write)));
    }

    /// <summary>Gives the value as one text, lists and pairs joined by commas.</summary>
    /// <returns>The text; empty for nothing.</returns>
    public override string ToString() => Joined() ?? "";

    private string? Joined() =>
        content switch
        {
            string[] items => string.Join(',', items),
            ParameterPair[] pairs => ParameterPair.Joined(pairs),
            _ => Text,
        };
}
