using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Specifies how the value of a header is written. Emitted code uses it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum HeaderForm
{
    /// <summary>As text: a JSON string without its quotation marks.</summary>
    Text,

    /// <summary>As JSON: numbers, Boolean values, and headers with a JSON media type.</summary>
    Json,
}
