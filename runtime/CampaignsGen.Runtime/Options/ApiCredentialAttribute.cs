using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Says of a property of emitted options which credential it holds. The analyzers of the package read it.</summary>
/// <param name="name">The header, query parameter or cookie that carries the credential.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class ApiCredentialAttribute(string name) : Attribute
{
    /// <summary>The header, query parameter or cookie that carries the credential.</summary>
    public string Name { get; } = name;

    /// <summary>Whether every request carries it, so that a client without it is of no use.</summary>
    public bool Required { get; set; }

    /// <summary>Whether nobody may see it.</summary>
    public bool Secret { get; set; }

    /// <summary>The text that a value begins with; null for any.</summary>
    public string? Prefix { get; set; }

    /// <summary>The regular expression that a value matches; null for any.</summary>
    public string? Pattern { get; set; }
}
