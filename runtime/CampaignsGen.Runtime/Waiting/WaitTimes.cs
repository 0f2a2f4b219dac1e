using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>What a document says of the time of a wait.</summary>
/// <param name="Interval">The first pause in seconds; null where it says nothing.</param>
/// <param name="Limit">How many seconds the wait may take; null where it says nothing.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct WaitTimes(double? Interval, double? Limit);
