namespace CampaignsGen.Generator.Comparing;

/// <summary>
/// Specifies the direction of a value, and so which changes break callers: sent values break if fewer are accepted, read
/// values if more are possible.
/// </summary>
internal enum Direction
{
    Sent,
    Read,
}
