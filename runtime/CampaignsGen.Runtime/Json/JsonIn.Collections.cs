using System.Text.Json;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    private static readonly PropertyNames NoNames = new();

    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="read">The delegate that reads one item.</param>
    /// <returns>A read-only list of the items.</returns>
    /// <exception cref="JsonException">The value is not an array, or an item is invalid.</exception>
    public IReadOnlyList<T> ReadList<T>(JsonRead<T> read)
    {
        BeginArray();
        var items = new ListBuilder<T>();
        try
        {
            while (NextItem())
            {
                items.Add(read(ref this));
            }

            return items.ToList();
        }
        finally
        {
            items.Dispose();
        }
    }

    /// <summary>Reads an object as a map from its property names to their values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="read">The delegate that reads one value.</param>
    /// <returns>The map.</returns>
    /// <exception cref="JsonException">The value is not an object, or a value in it is invalid.</exception>
    public IReadOnlyDictionary<string, T> ReadMap<T>(JsonRead<T> read)
    {
        BeginObject();
        var map = new Dictionary<string, T>();
        int property = PropertyNames.None;
        while (NextProperty(NoNames, ref property))
        {
            ReadEntry(map, read);
        }

        return map;
    }

    /// <summary>Reads the value of the current property and stores it under the property's name.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="entries">The entries so far, or <see langword="null"/> before the first one.</param>
    /// <param name="read">The delegate that reads the value.</param>
    /// <returns>The entries including this one.</returns>
    /// <exception cref="JsonException">The value is invalid, or the name is not valid UTF-8.</exception>
    public Dictionary<string, T> ReadEntry<T>(Dictionary<string, T>? entries, JsonRead<T> read)
    {
        string name = PropertyName;
        entries ??= [];
        entries[name] = read(ref this);
        return entries;
    }
}
