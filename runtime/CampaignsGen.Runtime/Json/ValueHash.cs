using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>
/// Gathers a hash by value all the way down, as the models' own <c>GetHashCode</c> needs it: what is equal for
/// <see cref="ValueEquality"/> has one hash.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815", Justification = "It gathers, and nobody compares what was gathered.")]
public struct ValueHash
{
    private HashCode hash;

    /// <summary>Adds a value that has an <c>Equals</c> of its own.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value, or null.</param>
    /// <returns>This hash, for the next value.</returns>
    [UnscopedRef]
    public ref ValueHash Add<T>(T value) => ref With(value?.GetHashCode() ?? 0);

    /// <summary>Adds a list by its items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list, or null.</param>
    /// <returns>This hash, for the next value.</returns>
    [UnscopedRef]
    public ref ValueHash Add<T>(IReadOnlyList<T>? items) => ref With(ValueEquality.Hash(items));

    /// <summary>Adds a map by its entries, whatever their order.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="map">The map, or null.</param>
    /// <returns>This hash, for the next value.</returns>
    [UnscopedRef]
    public ref ValueHash Add<T>(IReadOnlyDictionary<string, T>? map) => ref With(ValueEquality.Hash(map));

    /// <summary>Adds bytes.</summary>
    /// <param name="bytes">The bytes, or null.</param>
    /// <returns>This hash, for the next value.</returns>
    [UnscopedRef]
    public ref ValueHash Add(byte[]? bytes) => ref With(ValueEquality.Hash(bytes));

    /// <summary>Adds JSON by its meaning.</summary>
    /// <param name="element">The JSON.</param>
    /// <returns>This hash, for the next value.</returns>
    [UnscopedRef]
    public ref ValueHash Add(JsonElement element) => ref With(JsonElementEquality.Hash(element));

    /// <summary>Adds JSON by its meaning.</summary>
    /// <param name="element">The JSON, or null.</param>
    /// <returns>This hash, for the next value.</returns>
    [UnscopedRef]
    public ref ValueHash Add(JsonElement? element) =>
        ref With(element is { } given ? JsonElementEquality.Hash(given) : 0);

    /// <summary>Adds a list by its items, which have an <c>Equals</c> of their own.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list, or null.</param>
    /// <returns>This hash, for the next value.</returns>
    [UnscopedRef]
    public ref ValueHash AddPlain<T>(IReadOnlyList<T>? items) => ref With(ValueEquality.HashPlain(items));

    /// <summary>The hash of all that was added.</summary>
    /// <returns>The hash.</returns>
    public readonly int ToHashCode()
    {
        // HashCode says its value once; a copy may say it again.
        HashCode copy = hash;
        return copy.ToHashCode();
    }

    [UnscopedRef]
    private ref ValueHash With(int value)
    {
        hash.Add(value);
        return ref this;
    }
}
