using System.ComponentModel;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>Where the known values of an open enum of texts are found by its type alone. Emitted enums have it.</summary>
/// <typeparam name="TSelf">The enum itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum<TSelf>
    where TSelf : OpenEnum<TSelf>, IOpenEnum<TSelf>
{
    /// <summary>Every value that the API's description lists, in its order.</summary>
    static abstract KnownValues<TSelf> Known { get; }
}
