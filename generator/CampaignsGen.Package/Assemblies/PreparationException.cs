namespace CampaignsGen.Package.Assemblies;

/// <summary>The exception that is thrown when an assembly cannot be packed. The message contains the reason and the fix.</summary>
internal sealed class PreparationException(string message) : Exception(message);
