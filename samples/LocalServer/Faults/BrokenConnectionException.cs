namespace CampaignsGen.LocalServer.Faults;

/// <summary>The exception that is thrown when a fault closes the connection instead of responding.</summary>
internal sealed class BrokenConnectionException() : Exception("The fault closes the connection.");
