namespace CampaignsGen.Tool.Failures;

/// <summary>The exception that is thrown when a command cannot do its work. The message is shown as it is.</summary>
internal sealed class ToolException(string message) : Exception(message);
