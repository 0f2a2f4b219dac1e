using System.ComponentModel;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Represents the property names that the schema of an object defines.</summary>
/// <remarks>
/// Names are compared by their bytes and are case-sensitive. A lookup does not allocate. Because a service writes its
/// objects in one order, each name is first compared with the name that followed last time, initially the next one in
/// the schema.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PropertyNames
{
    /// <summary>The initial value for <see cref="JsonIn.NextProperty"/> at the start of an object.</summary>
    public const int None = -1;

    // If there is no order, it is no longer updated, so that threads do not compete for the memory.
    private const int MostLessons = 256;

    private readonly Utf8Table table;
    private readonly string[] names;

    // Each name as it follows another property: ,"name":
    private readonly byte[][] following;

    // Maps the index of a name + 1, or 0 for the start, to the index of the next name. Threads can overwrite each other's values.
    private readonly int[] next;
    private int lessons;

    /// <summary>
    /// Initializes a new instance of the <see cref="PropertyNames"/> class. The index of a name is its position in
    /// <paramref name="names"/>.
    /// </summary>
    /// <param name="names">The unescaped names.</param>
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

    /// <summary>Gets the unescaped name at an index.</summary>
    internal string this[int index] => names[index];

    /// <summary>Gets the number of names.</summary>
    public int Count => table.Count;

    /// <summary>
    /// Returns the name that is expected next, as it appears in compact JSON after a comma, or an empty span if none is
    /// expected.
    /// </summary>
    /// <param name="previous">The index of the previous name + 1, or 0 at the start of an object.</param>
    /// <param name="index">When this method returns, the index of the expected name.</param>
    internal ReadOnlySpan<byte> Next(int previous, out int index)
    {
        index = next[previous];
        return following[index];
    }

    /// <summary>Returns the index of a name that is not the expected one.</summary>
    /// <returns>The index, or -1.</returns>
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

    /// <summary>Returns the index of a name.</summary>
    /// <returns>The index, or -1.</returns>
    internal int Find(string name) => table.Find(name);

    // A name that must be escaped can be written in many ways.
    private static byte[] Following(string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        return Utf8Scan.PlainLength(utf8, out _) == utf8.Length ? [.. ",\""u8, .. utf8, .. "\":"u8] : [];
    }
}
