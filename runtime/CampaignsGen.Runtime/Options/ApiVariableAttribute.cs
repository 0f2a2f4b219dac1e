using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Specifies which server variable a property of emitted options contains. The analyzers of the package read this
/// attribute.
/// </summary>
/// <param name="name">The name of the variable in the server's URL.</param>
/// <param name="allowed">The values that the document allows; none if any value is allowed.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class ApiVariableAttribute(string name, params string[] allowed) : Attribute
{
    /// <summary>Gets the name of the variable in the server's URL.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the values that the document allows; empty if any value is allowed.</summary>
    public IReadOnlyList<string> Allowed { get; } = allowed;
}
