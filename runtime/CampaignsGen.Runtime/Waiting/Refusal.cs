using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Describes a response with which a server temporarily rejects a request.</summary>
/// <param name="status">The status code, such as <c>409</c>.</param>
/// <param name="property">
/// The names of the properties that lead to the relevant property of the body; empty if the status code is sufficient.
/// </param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Refusal(int status, params string[] property)
{
    /// <summary>Gets the values of the property that indicate the rejection.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>Gets the texts that indicate the rejection if the value of the property contains one of them.</summary>
    public string[] Texts { get; init; } = [];

    internal bool Is(ApiException exception) =>
        (int)exception.StatusCode == status
        && (property.Length == 0 || (StateText.Of(exception.RawBytes, property) is { } value && Says(value)));

    private bool Says(string value) =>
        Array.Exists(Values, other => string.Equals(other, value, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(Texts, text => value.Contains(text, StringComparison.OrdinalIgnoreCase));
}
