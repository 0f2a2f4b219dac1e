using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>A security scheme that an operation needs, and the scopes that it needs of it. Emitted code makes it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequiredScheme
{
    /// <summary>Makes a requirement.</summary>
    /// <param name="name">The scheme's name in the document.</param>
    /// <param name="scopes">The scopes, or the roles of a scheme that has none.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RequiredScheme(string name, params string[] scopes)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(scopes);
        Name = name;
        Scopes = Array.AsReadOnly(scopes);
    }

    /// <summary>The scheme's name in the document.</summary>
    public string Name { get; }

    /// <summary>The scopes, or the roles of a scheme that has none.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Makes a requirement without scopes.</summary>
    /// <param name="name">The scheme's name in the document.</param>
    public static implicit operator RequiredScheme(string name) => FromString(name);

    /// <summary>Makes a requirement without scopes.</summary>
    /// <param name="name">The scheme's name in the document.</param>
    /// <returns>The requirement.</returns>
    public static RequiredScheme FromString(string name) => new(name);
}
