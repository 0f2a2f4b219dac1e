namespace CampaignsGen.Generator.Emission;

/// <summary>Collects the namespaces that the text of a file uses.</summary>
internal sealed class Usings
{
    /// <summary>The namespaces by their marks, starting with <c>A</c>, in the order in which they are written.</summary>
    private static readonly string[] Namespaces =
    [
        "System",
        "System.CodeDom.Compiler",
        "System.Collections.Generic",
        "System.Collections.ObjectModel",
        "System.Diagnostics",
        "System.Diagnostics.CodeAnalysis",
        "System.IO",
        "System.Net",
        "System.Net.Http",
        "System.Numerics",
        "System.Text",
        "System.Text.Json",
        "System.Text.Json.Serialization",
        "System.Text.Json.Serialization.Metadata",
        "System.Threading",
        "System.Threading.Tasks",
        "CampaignsGen",
        "CampaignsGen.Runtime",
        "Microsoft.Extensions.Configuration",
    ];

    private uint noted;

    /// <summary>Records the namespace of a mark.</summary>
    public void Note(char mark) => noted |= 1u << (mark - 'A');

    /// <summary>Returns the namespaces recorded since the last call.</summary>
    public IReadOnlyList<string> Take()
    {
        uint taken = noted;
        noted = 0;
        return [.. Namespaces.Where((_, index) => (taken & (1u << index)) != 0)];
    }
}
