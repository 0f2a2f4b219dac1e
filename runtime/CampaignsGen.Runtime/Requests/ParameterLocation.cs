using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Where a parameter or a credential travels. Emitted code names it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterLocation
{
    /// <summary>In the query of the URI.</summary>
    Query,

    /// <summary>In a header.</summary>
    Header,

    /// <summary>In the path of the URI.</summary>
    Path,

    /// <summary>In the <c>Cookie</c> header.</summary>
    Cookie,
}
