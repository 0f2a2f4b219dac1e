using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Says of emitted options whose they are. The analyzers of the package read it.</summary>
/// <param name="client">The client's class.</param>
/// <param name="api">The title of the API.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class)]
public sealed class OptionsOfAttribute(Type client, string api) : Attribute
{
    /// <summary>The client's class.</summary>
    public Type Client { get; } = client;

    /// <summary>The title of the API, as its document has it.</summary>
    public string Api { get; } = api;

    /// <summary>Whether the client has operations that must not be sent twice.</summary>
    public bool HasUnsafeOperations { get; init; }
}
