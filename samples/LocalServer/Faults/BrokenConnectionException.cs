namespace CampaignsGen.LocalServer.Faults;

/// <summary>A fault breaks the connection instead of answering.</summary>
internal sealed class BrokenConnectionException() : Exception("The connection is to break.");
