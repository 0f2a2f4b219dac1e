using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>
/// Computes a hash code by value, including nested values, for the <c>GetHashCode</c> methods of the models. Values
/// that are equal for <see cref="ValueEquality"/> have the same hash code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815", Justification = "It computes a hash code and is not compared.")]
public struct ValueHash
{
    private HashCode hash;

    /// <summary>Adds a value that has its own <c>Equals</c> method.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value, or <see langword="null"/>.</param>
    /// <returns>This instance, to add the next value.</returns>
    [UnscopedRef]
    public ref ValueHash Add<T>(T value) => ref With(value?.GetHashCode() ?? 0);

    /// <summary>Adds a list by its items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list, or <see langword="null"/>.</param>
    /// <returns>This instance, to add the next value.</returns>
    [UnscopedRef]
    public ref ValueHash Add<T>(IReadOnlyList<T>? items) => ref With(ValueEquality.Hash(items));

    /// <summary>Adds a map by its entries, regardless of their order.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="map">The map, or <see langword="null"/>.</param>
    /// <returns>This instance, to add the next value.</returns>
    [UnscopedRef]
    public ref ValueHash Add<T>(IReadOnlyDictionary<string, T>? map) => ref With(ValueEquality.Hash(map));

    /// <summary>Adds bytes.</summary>
    /// <param name="bytes">The bytes, or <see langword="null"/>.</param>
    /// <returns>This instance, to add the next value.</returns>
    [UnscopedRef]
    public ref ValueHash Add(byte[]? bytes) => ref With(ValueEquality.Hash(bytes));

    /// <summary>Adds JSON by its meaning.</summary>
    /// <param name="element">The JSON.</param>
    /// <returns>This instance, to add the next value.</returns>
    [UnscopedRef]
    public ref ValueHash Add(JsonElement element) => ref With(JsonElementEquality.Hash(element));

    /// <summary>Adds JSON by its meaning.</summary>
    /// <param name="element">The JSON, or <see langword="null"/>.</param>
    /// <returns>This instance, to add the next value.</returns>
    [UnscopedRef]
    public ref ValueHash Add(JsonElement? element) =>
        ref With(element is { } given ? JsonElementEquality.Hash(given) : 0);

    /// <summary>Adds a list by its items, which have their own <c>Equals</c> method.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list, or <see langword="null"/>.</param>
    /// <returns>This instance, to add the next value.</returns>
    [UnscopedRef]
    public ref ValueHash AddPlain<T>(IReadOnlyList<T>? items) => ref With(ValueEquality.HashPlain(items));

    /// <summary>Returns the hash code of all values that were added.</summary>
    /// <returns>The hash code.</returns>
    public readonly int ToHashCode()
    {
        // HashCode returns its value only once, but a copy can return it again.
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
