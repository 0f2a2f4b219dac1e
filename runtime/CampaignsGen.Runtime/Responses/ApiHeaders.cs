using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;

namespace CampaignsGen;

/// <summary>
/// Represents the headers of a response and of its content, combined. Names are not case-sensitive (RFC 9110, section
/// 5.1).
/// </summary>
/// <remarks>If a header contains one of the client's credentials, it is replaced with <c>***</c>.</remarks>
public partial class ApiHeaders : IReadOnlyCollection<KeyValuePair<string, IReadOnlyList<string>>>
{
    // Each list is an array.
    private readonly Dictionary<string, IReadOnlyList<string>> values;

    /// <summary>
    /// Initializes a new instance of the <see cref="ApiHeaders"/> class with names and values. A name that occurs twice
    /// has both values.
    /// </summary>
    /// <param name="headers">The names and values.</param>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> is <see langword="null"/>.</exception>
    public ApiHeaders(IEnumerable<KeyValuePair<string, string>> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string value) in headers)
        {
            Add(name, value);
        }
    }

    /// <summary>Gets an empty collection of headers.</summary>
    public static ApiHeaders Empty { get; } = new([]);

    /// <summary>Gets the number of distinct names.</summary>
    public int Count => values.Count;

    /// <summary>Gets the value of a header. Several values are separated by a comma and a space.</summary>
    /// <param name="name">The name, which is not case-sensitive.</param>
    /// <param name="value">
    /// When this method returns, the value, or <see langword="null"/> if the header is missing.
    /// </param>
    /// <returns><see langword="true"/> if the header is present; otherwise, <see langword="false"/>.</returns>
    public bool TryGetValue(string name, [NotNullWhen(true)] out string? value)
    {
        value = values.TryGetValue(name, out IReadOnlyList<string>? all) ? string.Join(", ", (string[])all) : null;
        return value is not null;
    }

    /// <summary>Returns the values of a header, in the order of the response.</summary>
    /// <param name="name">The name, which is not case-sensitive.</param>
    /// <returns>The values; empty if the header is missing.</returns>
    public IReadOnlyList<string> GetValues(string name) =>
        values.TryGetValue(name, out IReadOnlyList<string>? all) ? all : [];

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the names without the values.</summary>
    /// <returns>The names, separated by commas.</returns>
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
