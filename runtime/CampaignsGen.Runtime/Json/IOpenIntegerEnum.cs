using System.ComponentModel;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>Where the known values of an open enum of whole numbers are found by its type alone. Emitted enums have it.</summary>
/// <typeparam name="TSelf">The enum itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenIntegerEnum<TSelf>
    where TSelf : OpenIntegerEnum<TSelf>, IOpenIntegerEnum<TSelf>
{
    /// <summary>Every value that the API's description lists, in its order.</summary>
    static abstract KnownIntegers<TSelf> Known { get; }
}
