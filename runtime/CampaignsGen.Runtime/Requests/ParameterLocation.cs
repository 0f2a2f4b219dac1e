using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Specifies the location of a parameter or a credential. Emitted code uses it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterLocation
{
    /// <summary>The query of the URI.</summary>
    Query,

    /// <summary>A header.</summary>
    Header,

    /// <summary>The path of the URI.</summary>
    Path,

    /// <summary>The <c>Cookie</c> header.</summary>
    Cookie,
}
