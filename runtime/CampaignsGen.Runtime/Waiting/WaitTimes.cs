using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Specifies the interval and time limit of a wait according to the document.</summary>
/// <param name="Interval">The first interval in seconds, or <see langword="null"/> if it is not specified.</param>
/// <param name="Limit">The time limit of the wait in seconds, or <see langword="null"/> if it is not specified.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct WaitTimes(double? Interval, double? Limit);
