using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Specifies a combination of types of JSON values. An integer is a separate type.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonKinds
{
    /// <summary>No type.</summary>
    None = 0,

    /// <summary><c>null</c>.</summary>
    Null = 1,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 2,

    /// <summary>An integer, in any notation.</summary>
    Integer = 4,

    /// <summary>A number that is not an integer.</summary>
    Fraction = 8,

    /// <summary>A string.</summary>
    String = 16,

    /// <summary>An array.</summary>
    Array = 32,

    /// <summary>An object.</summary>
    Object = 64,
}
