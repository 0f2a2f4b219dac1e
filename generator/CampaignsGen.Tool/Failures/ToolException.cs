namespace CampaignsGen.Tool.Failures;

/// <summary>The exception that is thrown when a command fails. The message is shown unchanged.</summary>
internal sealed class ToolException(string message) : Exception(message);
