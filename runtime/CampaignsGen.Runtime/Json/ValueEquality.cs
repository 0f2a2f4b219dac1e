using System.Collections;
using System.ComponentModel;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>
/// Provides equality by value, including nested values, for the <c>Equals</c> and <c>GetHashCode</c> methods of the
/// models: lists by items and order, maps by key, bytes by content, raw JSON by meaning, and everything else by its own
/// <c>Equals</c> method.
/// </summary>
/// <remarks>
/// The overloads apply to the declared type of a property. The type of a nested value is known only at run time: any
/// <see cref="IEnumerable"/> is then compared item by item and any <see cref="IDictionary"/> by key.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ValueEquality
{
    /// <summary>Determines whether two values are equal.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="left">The first instance.</param>
    /// <param name="right">The second instance.</param>
    /// <returns><see langword="true"/> if they are equal; otherwise, <see langword="false"/>.</returns>
    public static bool Equal<T>(T left, T right)
    {
        if (typeof(T).IsValueType)
        {
            return left is JsonElement element && right is JsonElement other
                ? JsonElementEquality.Equal(element, other)
                : EqualityComparer<T>.Default.Equals(left, right);
        }

        return EqualReferences(left, right);
    }

    /// <summary>Determines whether two lists have equal items in the same order.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="left">The first value, or <see langword="null"/>.</param>
    /// <param name="right">The second value, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> if they are equal; otherwise, <see langword="false"/>.</returns>
    public static bool Equal<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return ReferenceEquals(left, right);
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        for (int i = 0; i < left.Count; i++)
        {
            if (!Equal(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether two maps have the same keys with equal values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="left">The first value, or <see langword="null"/>.</param>
    /// <param name="right">The second value, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> if they are equal; otherwise, <see langword="false"/>.</returns>
    public static bool Equal<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right)
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return ReferenceEquals(left, right);
        }

        if (left.Count != right.Count)
        {
            return false;
        }

        foreach ((string key, T value) in left)
        {
            if (!right.TryGetValue(key, out T? other) || !Equal(value, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether two arrays contain the same bytes.</summary>
    /// <param name="left">The first value, or <see langword="null"/>.</param>
    /// <param name="right">The second value, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> if they are equal; otherwise, <see langword="false"/>.</returns>
    public static bool Equal(byte[]? left, byte[]? right) =>
        left is null || right is null ? ReferenceEquals(left, right) : left.AsSpan().SequenceEqual(right);

    /// <summary>Returns a hash code that is the same for equal values.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value, or <see langword="null"/>.</param>
    /// <returns>The hash code.</returns>
    public static int Hash<T>(T value) =>
        value switch
        {
            null => 0,
            JsonElement element => JsonElementEquality.Hash(element),
            string text => StringComparer.Ordinal.GetHashCode(text),
            byte[] bytes => Hash(bytes),
            IDictionary map => HashEntries(map),
            IEnumerable items => HashItems(items),
            _ => EqualityComparer<T>.Default.GetHashCode(value),
        };

    /// <summary>Returns a hash code that is the same for equal lists.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list, or <see langword="null"/>.</param>
    /// <returns>The hash code.</returns>
    public static int Hash<T>(IReadOnlyList<T>? items)
    {
        if (items is null)
        {
            return 0;
        }

        var hash = new HashCode();
        for (int i = 0; i < items.Count; i++)
        {
            hash.Add(Hash(items[i]));
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns a hash code that is the same for equal maps, regardless of their order.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="map">The map, or <see langword="null"/>.</param>
    /// <returns>The hash code.</returns>
    public static int Hash<T>(IReadOnlyDictionary<string, T>? map)
    {
        if (map is null)
        {
            return 0;
        }

        int sum = 0;
        foreach ((string key, T value) in map)
        {
            sum = unchecked(sum + HashEntry(key, Hash(value)));
        }

        return sum;
    }

    /// <summary>Returns a hash code that is the same for arrays of the same bytes.</summary>
    /// <param name="bytes">The bytes, or <see langword="null"/>.</param>
    /// <returns>The hash code.</returns>
    public static int Hash(byte[]? bytes)
    {
        var hash = new HashCode();
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }

    private static bool EqualReferences(object? left, object? right)
    {
        if (left is null || right is null || ReferenceEquals(left, right))
        {
            return ReferenceEquals(left, right);
        }

        return (left, right) switch
        {
            (string text, string other) => text == other,
            (JsonElement element, JsonElement other) => JsonElementEquality.Equal(element, other),
            (byte[] bytes, byte[] other) => Equal(bytes, other),
            (IDictionary map, IDictionary other) => EqualEntries(map, other),
            (IEnumerable items, IEnumerable others) => EqualItems(items, others),
            _ => left.Equals(right),
        };
    }

    private static bool EqualItems(IEnumerable left, IEnumerable right)
    {
        IEnumerator others = right.GetEnumerator();
        foreach (object? item in left)
        {
            if (!others.MoveNext() || !EqualReferences(item, others.Current))
            {
                return false;
            }
        }

        return !others.MoveNext();
    }

    private static bool EqualEntries(IDictionary left, IDictionary right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (DictionaryEntry entry in left)
        {
            if (!right.Contains(entry.Key) || !EqualReferences(entry.Value, right[entry.Key]))
            {
                return false;
            }
        }

        return true;
    }

    private static int HashItems(IEnumerable items)
    {
        var hash = new HashCode();
        foreach (object? item in items)
        {
            hash.Add(Hash(item));
        }

        return hash.ToHashCode();
    }

    private static int HashEntries(IDictionary map)
    {
        int sum = 0;
        foreach (DictionaryEntry entry in map)
        {
            sum = unchecked(sum + HashEntry(entry.Key, Hash(entry.Value)));
        }

        return sum;
    }

    private static int HashEntry(object key, int valueHash) => HashCode.Combine(key, valueHash);
}
