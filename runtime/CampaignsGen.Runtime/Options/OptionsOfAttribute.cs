using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Specifies the client to which emitted options belong. The analyzers of the package read this attribute.
/// </summary>
/// <param name="client">The class of the client.</param>
/// <param name="api">The title of the API.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class)]
public sealed class OptionsOfAttribute(Type client, string api) : Attribute
{
    /// <summary>Gets the class of the client.</summary>
    public Type Client { get; } = client;

    /// <summary>Gets the title of the API in the document.</summary>
    public string Api { get; } = api;

    /// <summary>Gets a value indicating whether the client has operations that must not be sent twice.</summary>
    public bool HasUnsafeOperations { get; init; }
}
