namespace CampaignsGen;

/// <summary>How much of a body has gone over the wire.</summary>
/// <param name="Bytes">How many bytes there were so far; a request that is sent again begins at none.</param>
/// <param name="TotalBytes">How many there will be; null where nobody says.</param>
public readonly record struct ApiProgress(long Bytes, long? TotalBytes);
