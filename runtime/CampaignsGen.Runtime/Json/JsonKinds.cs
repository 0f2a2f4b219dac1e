using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Several types of JSON values; a whole number is one of its own.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonKinds
{
    /// <summary>None at all.</summary>
    None = 0,

    /// <summary><c>null</c>.</summary>
    Null = 1,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 2,

    /// <summary>A whole number, however it is written.</summary>
    Integer = 4,

    /// <summary>A number that is not whole.</summary>
    Fraction = 8,

    /// <summary>A string.</summary>
    String = 16,

    /// <summary>An array.</summary>
    Array = 32,

    /// <summary>An object.</summary>
    Object = 64,
}
