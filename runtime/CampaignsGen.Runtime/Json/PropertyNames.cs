using System.ComponentModel;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>The property names that an object's schema knows.</summary>
/// <remarks>
/// Names are compared by their bytes, letter case included. Looking one up allocates nothing. A service writes its objects in
/// one order, so each name is first compared with the one that followed last time: at the beginning that of the schema.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PropertyNames
{
    /// <summary>What <see cref="JsonIn.NextProperty"/> is given at an object's start.</summary>
    public const int None = -1;

    // Where there is no order, nothing is learnt any more, so that threads do not take the memory from each other.
    private const int MostLessons = 256;

    private readonly Utf8Table table;
    private readonly string[] names;

    // Each name as it follows another property: ,"name":
    private readonly byte[][] following;

    // By a name's index + 1, 0 for an object's start: the index of the name that follows. Threads may overwrite each other's.
    private readonly int[] next;
    private int lessons;

    /// <summary>Makes a set of names; each one's index is its place in <paramref name="names"/>.</summary>
    /// <param name="names">The names, unescaped.</param>
    public PropertyNames(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        this.names = names;
        table = new Utf8Table(names);
        following = new byte[names.Length + 1][];
        next = new int[names.Length + 1];
        for (int i = 0; i <= names.Length; i++)
        {
            following[i] = i < names.Length ? Following(names[i]) : [];
            next[i] = i;
        }
    }

    /// <summary>A name, unescaped.</summary>
    internal string this[int index] => names[index];

    /// <summary>How many names there are.</summary>
    public int Count => table.Count;

    /// <summary>The name that should follow, as it stands in compact JSON with a comma before it; empty where none should.</summary>
    /// <param name="previous">The index of the name before + 1; 0 at an object's start.</param>
    /// <param name="index">The index of the name that should follow.</param>
    internal ReadOnlySpan<byte> Next(int previous, out int index)
    {
        index = next[previous];
        return following[index];
    }

    /// <summary>Finds a name where another one should have followed.</summary>
    /// <returns>Its index, or -1.</returns>
    internal int Find(ReadOnlySpan<byte> utf8, int previous)
    {
        int index = table.Find(utf8);
        if (index >= 0 && lessons < MostLessons)
        {
            lessons++;
            next[previous] = index;
        }

        return index;
    }

    /// <summary>Finds a name.</summary>
    /// <returns>Its index, or -1.</returns>
    internal int Find(string name) => table.Find(name);

    // A name that has to be escaped can be written in many ways.
    private static byte[] Following(string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        return Utf8Scan.PlainLength(utf8, out _) == utf8.Length ? [.. ",\""u8, .. utf8, .. "\":"u8] : [];
    }
}
