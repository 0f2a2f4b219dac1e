using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Specifies how a parameter is written to the path (OpenAPI, "Style Values"). Emitted code uses it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PathStyle
{
    /// <summary>The value alone: <c>3,4,5</c> (RFC 6570, section 3.2.2).</summary>
    Simple,

    /// <summary>After a dot: <c>.3,4,5</c>, exploded <c>.3.4.5</c> (RFC 6570, section 3.2.5).</summary>
    Label,

    /// <summary>
    /// After a semicolon and the name: <c>;id=3,4,5</c>, exploded <c>;id=3;id=4;id=5</c> (RFC 6570, section 3.2.7).
    /// </summary>
    Matrix,
}
