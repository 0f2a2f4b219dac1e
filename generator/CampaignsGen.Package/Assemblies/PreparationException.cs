namespace CampaignsGen.Package.Assemblies;

/// <summary>An assembly cannot be packed; the message says which, why, and what to change.</summary>
internal sealed class PreparationException(string message) : Exception(message);
