using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// A value of one of several types. What is of none of them is kept as a <see cref="System.Text.Json.JsonElement"/> and sent
/// back unchanged.
/// </summary>
/// <typeparam name="TSelf">The union itself.</typeparam>
/// <remarks>Two of them are equal when their values are, all the way down.</remarks>
[DebuggerDisplay("{Value}")]
public abstract class Union<TSelf> : IEquatable<TSelf>
    where TSelf : Union<TSelf>
{
    /// <summary>Makes a union that holds a value.</summary>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Union(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>Makes a union that holds a value and, where it may be read as several types, the JSON of them all.</summary>
    /// <param name="value">The value.</param>
    /// <param name="whole">The JSON, or null.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Union(object value, ObjectMatch? whole)
        : this(value) => WholeObject = whole;

    /// <summary>The value, for a <c>switch</c> over its type.</summary>
    /// <remarks>Where the JSON can be read as several of the types it is the first of them.</remarks>
    public object Value { get; }

    /// <summary>The JSON of an object that is of several types, which is sent back as it came; null for any other value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ObjectMatch? WholeObject { get; }

    /// <summary>Whether two unions hold equal values.</summary>
    /// <param name="left">One union, or null.</param>
    /// <param name="right">The other union, or null.</param>
    /// <returns>True if both are null or hold equal values.</returns>
    public static bool operator ==(Union<TSelf>? left, Union<TSelf>? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.HoldsTheSame(right));

    /// <summary>Whether two unions hold different values.</summary>
    /// <param name="left">One union, or null.</param>
    /// <param name="right">The other union, or null.</param>
    /// <returns>True unless both are null or hold equal values.</returns>
    public static bool operator !=(Union<TSelf>? left, Union<TSelf>? right) => !(left == right);

    /// <summary>Whether the value is of a type, and the value.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value; the type's default where it is of another type.</param>
    /// <returns>True if it is of that type.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool Holds<T>([MaybeNullWhen(false)] out T value)
    {
        if (Value is T own)
        {
            value = own;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Whether the value is of a type, or was read from JSON that is of that type as well, and the value.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="branch">The index of the type among those that are told apart by their properties.</param>
    /// <param name="read">Reads the type.</param>
    /// <param name="value">The value; the type's default where it is of another type.</param>
    /// <returns>True if it is of that type.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool Holds<T>(int branch, JsonRead<T> read, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(read);
        return Holds(out value) || (WholeObject is { } whole && whole.TryRead(branch, read, out value));
    }

    /// <inheritdoc/>
    public bool Equals(TSelf? other) => this == other;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is TSelf other && this == other;

    /// <inheritdoc/>
    public sealed override int GetHashCode() => ValueEquality.Hash(Value);

    /// <summary>The value as text.</summary>
    /// <returns>What the value's own <c>ToString</c> says.</returns>
    public sealed override string ToString() => Value.ToString() ?? "";

    private bool HoldsTheSame(Union<TSelf> other) =>
        ValueEquality.Equal(Value, other.Value)
        && ValueEquality.Equal((object?)WholeObject?.Json, (object?)other.WholeObject?.Json);
}
