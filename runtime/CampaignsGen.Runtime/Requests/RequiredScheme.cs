using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Represents a security scheme that an operation requires, and the required scopes. Emitted code creates it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequiredScheme
{
    /// <summary>Initializes a new instance of the <see cref="RequiredScheme"/> class.</summary>
    /// <param name="name">The name of the security scheme in the document.</param>
    /// <param name="scopes">The scopes, or the roles if the scheme has no scopes.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public RequiredScheme(string name, params string[] scopes)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(scopes);
        Name = name;
        Scopes = Array.AsReadOnly(scopes);
    }

    /// <summary>Gets the name of the security scheme in the document.</summary>
    public string Name { get; }

    /// <summary>Gets the scopes, or the roles if the scheme has no scopes.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Converts a name to a required scheme without scopes.</summary>
    /// <param name="name">The name of the security scheme in the document.</param>
    public static implicit operator RequiredScheme(string name) => FromString(name);

    /// <summary>Creates a required scheme without scopes.</summary>
    /// <param name="name">The name of the security scheme in the document.</param>
    /// <returns>The required scheme.</returns>
    public static RequiredScheme FromString(string name) => new(name);
}
