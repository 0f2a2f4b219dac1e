using System.Globalization;
using System.Runtime.CompilerServices;

namespace CampaignsGen.Runtime;

public sealed partial class JsonOut
{
    /// <summary>Writes a list as an array.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list.</param>
    /// <param name="write">The delegate that writes one item.</param>
    /// <param name="expression">The expression for the list, which the compiler provides.</param>
    /// <exception cref="ArgumentNullException">
    /// The list is <see langword="null"/>, or an item is <see langword="null"/> where this is not allowed.
    /// </exception>
    public void WriteList<T>(
        IReadOnlyList<T> items,
        JsonWrite<T> write,
        [CallerArgumentExpression(nameof(items))] string? expression = null
    )
    {
        ThrowIfNull(items, expression);
        BeginArray();
        int i = 0;
        try
        {
            for (; i < items.Count; i++)
            {
                write(this, items[i]);
            }
        }
        catch (Exception fault) when (IsOfNull(fault) && items[i] is null)
        {
            throw NullAt($"{expression}[{i.ToString(CultureInfo.InvariantCulture)}]");
        }

        EndArray();
    }

    /// <summary>Writes a map as an object.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="map">The map.</param>
    /// <param name="write">The delegate that writes one value.</param>
    /// <param name="expression">The expression for the map, which the compiler provides.</param>
    /// <exception cref="ArgumentNullException">
    /// The map is <see langword="null"/>, or a value is <see langword="null"/> where this is not allowed.
    /// </exception>
    public void WriteMap<T>(
        IReadOnlyDictionary<string, T> map,
        JsonWrite<T> write,
        [CallerArgumentExpression(nameof(map))] string? expression = null
    )
    {
        ThrowIfNull(map, expression);
        BeginObject();
        WriteEntries(map, write, expression);
        EndObject();
    }

    /// <summary>Writes the entries of a map as properties of the object that was begun last.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="entries">The map.</param>
    /// <param name="write">The delegate that writes one value.</param>
    /// <param name="expression">The expression for the map, which the compiler provides.</param>
    /// <exception cref="ArgumentNullException">
    /// The map is <see langword="null"/>, or a value is <see langword="null"/> where this is not allowed.
    /// </exception>
    public void WriteEntries<T>(
        IReadOnlyDictionary<string, T> entries,
        JsonWrite<T> write,
        [CallerArgumentExpression(nameof(entries))] string? expression = null
    )
    {
        ThrowIfNull(entries, expression);
        if (entries.Count == 0)
        {
            return;
        }

        if (entries is Dictionary<string, T> dictionary)
        {
            // Its enumerator is a struct and does not allocate.
            foreach (KeyValuePair<string, T> entry in dictionary)
            {
                WriteEntry(entry, write, expression);
            }

            return;
        }

        foreach (KeyValuePair<string, T> entry in entries)
        {
            WriteEntry(entry, write, expression);
        }
    }

    private void WriteEntry<T>(KeyValuePair<string, T> entry, JsonWrite<T> write, string? expression)
    {
        Name(entry.Key);
        try
        {
            write(this, entry.Value);
        }
        catch (Exception fault) when (IsOfNull(fault) && entry.Value is null)
        {
            throw NullAt($"{expression}[\"{entry.Key}\"]");
        }
    }

    // The emitted writer of a model does not expect null. For a null item, it throws one of these two exceptions.
    private static bool IsOfNull(Exception fault) => fault is NullReferenceException or ArgumentNullException;

    private static ArgumentNullException NullAt(string place) =>
        new(place, "The API description does not allow null here. Set a value, or omit the item.");
}
