using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CampaignsGen.Runtime;

namespace CampaignsGen;

// The base of the emitted headers of one operation. Each declared header is read on demand.
public partial class ApiHeaders
{
    // The current format and the two obsolete ones, which recipients must also accept.
    private static readonly string[] HttpDates = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <summary>
    /// Initializes a new instance of the <see cref="ApiHeaders"/> class that shares the values of other headers.
    /// </summary>
    /// <param name="headers">The other headers.</param>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> is <see langword="null"/>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiHeaders(ApiHeaders headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        values = headers.values;
    }

    /// <summary>Reads a header if it is present.</summary>
    /// <typeparam name="T">The declared type.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="form">The format of the value.</param>
    /// <param name="read">The delegate that reads the value.</param>
    /// <param name="value">When this method returns, the value, or the default value if the header is missing.</param>
    /// <returns><see langword="true"/> if the header is present; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="FormatException">The header is present and cannot be read.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool Find<T>(string name, HeaderForm form, JsonRead<T> read, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return TryGetValue(name, out string? text)
            && (Read(text, form, read, out value) ? true : throw NotReadable(name, text));
    }

    /// <summary>Reads a header if it is present and valid.</summary>
    /// <typeparam name="T">The declared type.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="form">The format of the value.</param>
    /// <param name="read">The delegate that reads the value.</param>
    /// <param name="value">When this method returns, the value, or the default value.</param>
    /// <returns>
    /// <see langword="true"/> if the header is present and could be read; otherwise, <see langword="false"/>.
    /// </returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool TryFind<T>(string name, HeaderForm form, JsonRead<T> read, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return TryGetValue(name, out string? text) && Read(text, form, read, out value);
    }

    /// <summary>Reads a list header if it is present.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="form">The format of an item.</param>
    /// <param name="read">The delegate that reads an item.</param>
    /// <param name="delimiter">The delimiter between two items.</param>
    /// <param name="value">
    /// When this method returns, the list, or <see langword="null"/> if the header is missing. An empty header is an
    /// empty list.
    /// </param>
    /// <returns><see langword="true"/> if the header is present; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="FormatException">The header is present and cannot be read.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool FindList<T>(
        string name,
        HeaderForm form,
        JsonRead<T> read,
        char delimiter,
        [NotNullWhen(true)] out IReadOnlyList<T>? value
    )
    {
        value = null;
        return TryGetValue(name, out string? text)
            && (ReadList(text, form, read, delimiter, out value) ? true : throw NotReadable(name, text));
    }

    /// <summary>Reads a list header if it is present and valid.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="form">The format of an item.</param>
    /// <param name="read">The delegate that reads an item.</param>
    /// <param name="delimiter">The delimiter between two items.</param>
    /// <param name="value">When this method returns, the list, or <see langword="null"/>.</param>
    /// <returns>
    /// <see langword="true"/> if the header is present and could be read; otherwise, <see langword="false"/>.
    /// </returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool TryFindList<T>(
        string name,
        HeaderForm form,
        JsonRead<T> read,
        char delimiter,
        [NotNullWhen(true)] out IReadOnlyList<T>? value
    )
    {
        value = null;
        return TryGetValue(name, out string? text) && ReadList(text, form, read, delimiter, out value);
    }

    private static bool ReadList<T>(
        string text,
        HeaderForm form,
        JsonRead<T> read,
        char delimiter,
        [NotNullWhen(true)] out IReadOnlyList<T>? value
    )
    {
        var items = new List<T>();
        foreach (
            string item in text.Split(
                delimiter,
                StringSplitOptions.TrimEntries | (text.Length == 0 ? StringSplitOptions.RemoveEmptyEntries : 0)
            )
        )
        {
            if (!Read(item, form, read, out T? one))
            {
                value = null;
                return false;
            }

            items.Add(one);
        }

        value = items.AsReadOnly();
        return true;
    }

    private static bool Read<T>(string text, HeaderForm form, JsonRead<T> read, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(read);
        // HTTP headers use their own date format (RFC 9110, section 5.6.7).
        if (
            typeof(T) == typeof(DateTimeOffset)
            && DateTimeOffset.TryParseExact(
                text,
                HttpDates,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite,
                out DateTimeOffset time
            )
        )
        {
            value = (T)(object)time;
            return true;
        }

        // The values of a numeric enum are text in the header but have no quotation marks in JSON.
        return (form == HeaderForm.Text && ReadJson($"\"{JsonEncodedText.Encode(text)}\"", read, out value))
            || ReadJson(text, read, out value);
    }

    private static bool ReadJson<T>(string json, JsonRead<T> read, [MaybeNullWhen(false)] out T value)
    {
        try
        {
            value = JsonText.Read(Encoding.UTF8.GetBytes(json), read);
            return true;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private static FormatException NotReadable(string name, string text) =>
        new(
            $"The header '{name}' is '{SafeText.OneLine(text, 100)}', which does not match its declaration in the API. "
                + "To avoid this exception, use its Try method, or TryGetValue for the text."
        );
}
