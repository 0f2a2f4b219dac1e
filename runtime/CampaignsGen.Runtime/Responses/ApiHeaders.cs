using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;

namespace CampaignsGen;

/// <summary>
/// The headers of an answer and of its body, together. Names are compared without regard to case
/// (RFC 9110, section 5.1).
/// </summary>
/// <remarks>Where a header holds one of the client's own credentials, it reads <c>***</c>.</remarks>
public partial class ApiHeaders : IReadOnlyCollection<KeyValuePair<string, IReadOnlyList<string>>>
{
    // Each list is an array.
    private readonly Dictionary<string, IReadOnlyList<string>> values;

    /// <summary>Makes headers from names and values; a name that comes twice has both values.</summary>
    /// <param name="headers">Names and values.</param>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> is null.</exception>
    public ApiHeaders(IEnumerable<KeyValuePair<string, string>> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string value) in headers)
        {
            Add(name, value);
        }
    }

    /// <summary>No header.</summary>
    public static ApiHeaders Empty { get; } = new([]);

    /// <summary>The number of different names.</summary>
    public int Count => values.Count;

    /// <summary>Gives the header's value; several values are joined by a comma and a space.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <param name="value">The value, or null when the header is missing.</param>
    /// <returns>Whether the header is there.</returns>
    public bool TryGetValue(string name, [NotNullWhen(true)] out string? value)
    {
        value = values.TryGetValue(name, out IReadOnlyList<string>? all) ? string.Join(", ", (string[])all) : null;
        return value is not null;
    }

    /// <summary>Gives each of the header's values, in the order of the answer.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The values; empty when the header is missing.</returns>
    public IReadOnlyList<string> GetValues(string name) =>
        values.TryGetValue(name, out IReadOnlyList<string>? all) ? all : [];

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Gives the names, not the values.</summary>
    /// <returns>The names, joined by commas.</returns>
    public override string ToString()
    {
        var names = new StringBuilder();
        foreach ((string name, _) in values)
        {
            names.Append(names.Length == 0 ? "" : ", ").Append(name);
        }

        return names.ToString();
    }

    internal static ApiHeaders Of(HttpResponseMessage response, Redaction redaction)
    {
        var headers = new ApiHeaders([]);
        headers.AddAll(response.Headers, redaction);
        headers.AddAll(response.Content.Headers, redaction);
        return headers;
    }

    private void AddAll(HttpHeaders source, Redaction redaction)
    {
        foreach ((string name, HeaderStringValues all) in source.NonValidated)
        {
            string shown = redaction.Apply(name);
            foreach (string value in all)
            {
                Add(shown, redaction.Apply(value));
            }
        }
    }

    private void Add(string name, string value)
    {
        string[] all = values.TryGetValue(name, out IReadOnlyList<string>? before) ? [.. before, value] : [value];
        values[name] = all;
    }
}
