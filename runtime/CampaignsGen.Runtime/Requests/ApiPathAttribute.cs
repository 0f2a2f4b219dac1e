using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Specifies that a parameter of an emitted method is an entire path segment, which cannot be empty. The analyzers of
/// the package read this attribute.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ApiPathAttribute : Attribute;
