using System.ComponentModel;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// Defines how the known values of an open enum of strings are found by its type alone. Emitted enums implement it.
/// </summary>
/// <typeparam name="TSelf">The type of the enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum<TSelf>
    where TSelf : OpenEnum<TSelf>, IOpenEnum<TSelf>
{
    /// <summary>Gets the values that the API description lists, in its order.</summary>
    static abstract KnownValues<TSelf> Known { get; }
}
