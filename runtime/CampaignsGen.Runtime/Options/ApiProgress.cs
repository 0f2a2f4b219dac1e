namespace CampaignsGen;

/// <summary>Represents the progress of sending or receiving a body.</summary>
/// <param name="Bytes">The number of bytes transferred so far. If a request is sent again, it starts at zero.</param>
/// <param name="TotalBytes">The total number of bytes, or <see langword="null"/> if it is unknown.</param>
public readonly record struct ApiProgress(long Bytes, long? TotalBytes);
