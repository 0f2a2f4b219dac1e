using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>An answer by which a server refuses a request for now.</summary>
/// <param name="status">The status as the document writes it: <c>409</c>, <c>5XX</c> or <c>default</c>.</param>
/// <param name="property">The names that lead to the property of its body that tells; none where the status tells.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Refusal(string status, params string[] property)
{
    /// <summary>Gets the values of the property that say so.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>Gets texts each of which says so where the property's value contains it.</summary>
    public string[] Texts { get; init; } = [];

    internal bool Is(ApiException exception) =>
        IsStatus((int)exception.StatusCode)
        && (property.Length == 0 || (StateText.Of(exception.RawBytes, property) is { } value && Says(value)));

    private bool Says(string value) =>
        Array.Exists(Values, other => string.Equals(other, value, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(Texts, text => value.Contains(text, StringComparison.OrdinalIgnoreCase));

    private bool IsStatus(int code) =>
        status == "default"
        || (status.EndsWith("XX", StringComparison.OrdinalIgnoreCase) && status[0] - '0' == code / 100)
        || (int.TryParse(status, out int exact) && exact == code);
}
