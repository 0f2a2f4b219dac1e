using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Specifies which credential a property of emitted options contains. The analyzers of the package read this attribute.
/// </summary>
/// <param name="name">The name of the header, query parameter or cookie for the credential.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class ApiCredentialAttribute(string name) : Attribute
{
    /// <summary>Gets the name of the header, query parameter or cookie for the credential.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// Gets or sets a value indicating whether every request requires the credential, so that a client cannot be used
    /// without it.
    /// </summary>
    public bool Required { get; set; }

    /// <summary>Gets or sets a value indicating whether the credential is secret.</summary>
    public bool Secret { get; set; }

    /// <summary>Gets or sets the prefix of valid values, or <see langword="null"/> if any prefix is allowed.</summary>
    public string? Prefix { get; set; }

    /// <summary>
    /// Gets or sets the regular expression that valid values match, or <see langword="null"/> if any value is allowed.
    /// </summary>
    public string? Pattern { get; set; }
}
