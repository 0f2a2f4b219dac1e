using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>How the value of a header is written. Emitted code names it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum HeaderForm
{
    /// <summary>As a text: what is a string in JSON stands without its quotation marks.</summary>
    Text,

    /// <summary>As JSON: numbers, booleans, and headers that are described by a JSON media type.</summary>
    Json,
}
