using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Says of a property of emitted options which server variable it holds. The analyzers of the package read it.</summary>
/// <param name="name">The variable's name in the server's URL.</param>
/// <param name="allowed">The values that the document allows; none for any.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class ApiVariableAttribute(string name, params string[] allowed) : Attribute
{
    /// <summary>The variable's name in the server's URL.</summary>
    public string Name { get; } = name;

    /// <summary>The values that the document allows; empty for any.</summary>
    public IReadOnlyList<string> Allowed { get; } = allowed;
}
