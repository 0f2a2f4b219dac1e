using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>The values of an open enum that its schema lists, each with its one shared instance.</summary>
/// <typeparam name="T">The open enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KnownValues<T>
    where T : OpenEnum<T>
{
    private readonly T[] instances;
    private readonly Utf8Table table;

    /// <summary>Makes the set of the instances given.</summary>
    /// <param name="known">One instance for each value.</param>
    public KnownValues(IReadOnlyList<T> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        instances = new T[known.Count];
        var values = new string[instances.Length];
        for (int i = 0; i < instances.Length; i++)
        {
            instances[i] = known[i];
            values[i] = known[i].Value;
        }

        table = new Utf8Table(values);
    }

    /// <summary>Finds the shared instance of a value.</summary>
    /// <param name="value">The value as it stands in JSON.</param>
    /// <returns>The instance, or null for a value that the schema does not list.</returns>
    public T? Find(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return table.Find(value) is >= 0 and int index && instances[index].Value == value ? instances[index] : null;
    }

    /// <inheritdoc cref="Find(string)"/>
    internal T? Find(ReadOnlySpan<byte> utf8)
    {
        int index = table.Find(utf8);
        return index < 0 ? null : instances[index];
    }
}
