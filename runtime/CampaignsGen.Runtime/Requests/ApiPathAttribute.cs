using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Says of a parameter of an emitted method that it is a whole segment of the path, which cannot be empty. The analyzers of the package read it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ApiPathAttribute : Attribute;
