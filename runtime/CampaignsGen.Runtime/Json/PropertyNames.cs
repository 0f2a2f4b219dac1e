using System.ComponentModel;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>The property names that an object's schema knows, in the order in which they are expected.</summary>
/// <remarks>Names are compared by their bytes, letter case included. Looking one up allocates nothing.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PropertyNames
{
    /// <summary>What <see cref="JsonIn.NextProperty"/> is given at an object's start.</summary>
    public const int None = -1;

    private readonly Utf8Table table;

    /// <summary>Makes a set of names; each one's index is its place in <paramref name="names"/>.</summary>
    /// <param name="names">The names, unescaped.</param>
    public PropertyNames(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        table = new Utf8Table(names);
    }

    /// <summary>How many names there are.</summary>
    public int Count => table.Count;

    /// <summary>Finds a name, trying the expected one first.</summary>
    /// <returns>Its index, or -1.</returns>
    internal int Find(ReadOnlySpan<byte> utf8, int expected) =>
        expected < table.Count && table.IsAt(expected, utf8) ? expected : table.Find(utf8);

    /// <inheritdoc cref="Find(ReadOnlySpan{byte}, int)"/>
    internal int Find(string name) => table.Find(Encoding.UTF8.GetBytes(name));
}
