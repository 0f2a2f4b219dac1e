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

    // Each name as it follows another property: ,"name":
    private readonly byte[][] following;

    /// <summary>Makes a set of names; each one's index is its place in <paramref name="names"/>.</summary>
    /// <param name="names">The names, unescaped.</param>
    public PropertyNames(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        table = new Utf8Table(names);
        following = [.. names.Select(Following)];
    }

    /// <summary>How many names there are.</summary>
    public int Count => table.Count;

    /// <summary>A name as it stands in compact JSON, with or without the comma before it; empty where there is none such.</summary>
    internal ReadOnlySpan<byte> After(int index, int separator)
    {
        if ((uint)index >= (uint)following.Length)
        {
            return default;
        }

        byte[] name = following[index];
        return name.Length == 0 ? default : name.AsSpan(1 - separator);
    }

    /// <returns>The name's index, or -1.</returns>
    internal int Find(ReadOnlySpan<byte> utf8) => table.Find(utf8);

    /// <inheritdoc cref="Find(ReadOnlySpan{byte})"/>
    internal int Find(string name) => table.Find(Encoding.UTF8.GetBytes(name));

    // A name that has to be escaped can be written in many ways.
    private static byte[] Following(string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        return Utf8Scan.PlainLength(utf8) == utf8.Length ? [.. ",\""u8, .. utf8, .. "\":"u8] : [];
    }
}
