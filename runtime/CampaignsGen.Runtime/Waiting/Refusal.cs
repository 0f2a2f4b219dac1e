using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>An answer by which a server refuses a request for now.</summary>
/// <param name="status">The status: <c>409</c>.</param>
/// <param name="property">The names that lead to the property of its body that tells; none where the status tells.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Refusal(int status, params string[] property)
{
    /// <summary>Gets the values of the property that say so.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>Gets texts each of which says so where the property's value contains it.</summary>
    public string[] Texts { get; init; } = [];

    internal bool Is(ApiException exception) =>
        (int)exception.StatusCode == status
        && (property.Length == 0 || (StateText.Of(exception.RawBytes, property) is { } value && Says(value)));

    private bool Says(string value) =>
        Array.Exists(Values, other => string.Equals(other, value, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(Texts, text => value.Contains(text, StringComparison.OrdinalIgnoreCase));
}
