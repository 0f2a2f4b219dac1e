using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Represents the value of a parameter: no value, a string, a list of strings, or pairs of strings (RFC 6570, section
/// 2.3). Emitted code creates it by conversion from every scalar, nullable or not. For an open enum, it is the
/// <c>Value</c>.
/// </summary>
/// <remarks>
/// Null, and a list or an object without members, represents no value: the parameter is omitted. The text is the same as in
/// JSON: <c>true</c>, numbers with a decimal point, RFC 3339 dates and times, ISO 8601 durations, Base64.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct ParameterValue
{
    private const int LengthOfId = 36;
    private static readonly object OfId = new();

    // string, string[], ParameterPair[], or OfId for a UUID, whose text is created when it is written.
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

    /// <summary>
    /// Gets a value indicating whether the text consists of unreserved characters, is not empty, and is neither
    /// <c>.</c> nor <c>..</c>.
    /// </summary>
    internal bool IsUnreserved => ReferenceEquals(content, OfId);

    internal string[]? Items => content as string[];

    internal ParameterPair[]? Pairs => content as ParameterPair[];

    /// <summary>Appends the text, which is already encoded.</summary>
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

    /// <summary>Creates a list of values. Null items are omitted.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items, or <see langword="null"/> for no value.</param>
    /// <param name="convert">The delegate that converts an item to a value.</param>
    /// <returns>The list, or no value if it has no items.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="convert"/> is <see langword="null"/>.</exception>
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

    /// <summary>Creates pairs from the top-level properties of an object. Null properties are omitted.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="value">The object, or <see langword="null"/> for no value.</param>
    /// <param name="write">The delegate that writes the value as JSON.</param>
    /// <returns>
    /// The pairs, or no value if there are no properties. A nested object or list remains JSON text. If the delegate
    /// writes an array, the result is a list. If it writes a string or another scalar, the result is its text.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="write"/> is <see langword="null"/>.</exception>
    public static ParameterValue Object<T>(T? value, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (value is null)
        {
            return default;
        }

        return JsonOut.ElementOf(value, write);
    }

    /// <summary>
    /// Creates the text of a list item: a string or another scalar as its text, an object or a list as its JSON.
    /// </summary>
    /// <typeparam name="T">The type of the item.</typeparam>
    /// <param name="value">The item, or <see langword="null"/> for no value.</param>
    /// <param name="write">The delegate that writes the value as JSON.</param>
    /// <returns>The text, or no value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="write"/> is <see langword="null"/>.</exception>
    public static ParameterValue Item<T>(T? value, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (value is null)
        {
            return default;
        }

        return new ParameterValue(ParameterPair.TextOf(JsonOut.ElementOf(value, write)));
    }

    /// <summary>Returns the value as one text, with lists and pairs separated by commas.</summary>
    /// <returns>The text; empty for no value.</returns>
    public override string ToString() => Joined() ?? "";

    private string? Joined() =>
        content switch
        {
            string[] items => string.Join(',', items),
            ParameterPair[] pairs => ParameterPair.Joined(pairs),
            _ => Text,
        };
}
