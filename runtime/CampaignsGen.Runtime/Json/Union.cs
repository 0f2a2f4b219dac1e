using System.Diagnostics.CodeAnalysis;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// A value of one of several types. What is of none of them is kept as a <see cref="System.Text.Json.JsonElement"/> and sent
/// back unchanged.
/// </summary>
/// <typeparam name="TSelf">The union itself.</typeparam>
/// <remarks>Two of them are equal when their values are, all the way down.</remarks>
public abstract class Union<TSelf> : IEquatable<TSelf>
    where TSelf : Union<TSelf>
{
    /// <summary>Makes a union that holds a value.</summary>
    /// <param name="value">The value.</param>
    protected Union(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>The value, for a <c>switch</c> over its type.</summary>
    public object Value { get; }

    /// <summary>Whether two unions hold equal values.</summary>
    /// <param name="left">One union, or null.</param>
    /// <param name="right">The other union, or null.</param>
    /// <returns>True if both are null or hold equal values.</returns>
    public static bool operator ==(Union<TSelf>? left, Union<TSelf>? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && ValueEquality.Equal(left.Value, right.Value));

    /// <summary>Whether two unions hold different values.</summary>
    /// <param name="left">One union, or null.</param>
    /// <param name="right">The other union, or null.</param>
    /// <returns>True unless both are null or hold equal values.</returns>
    public static bool operator !=(Union<TSelf>? left, Union<TSelf>? right) => !(left == right);

    /// <summary>Whether the value is of a type, and the value.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value; the type's default where it is of another type.</param>
    /// <returns>True if it is of that type.</returns>
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

    /// <inheritdoc/>
    public bool Equals(TSelf? other) => this == other;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is TSelf other && this == other;

    /// <inheritdoc/>
    public sealed override int GetHashCode() => ValueEquality.Hash(Value);

    /// <summary>The value as text.</summary>
    /// <returns>What the value's own <c>ToString</c> says.</returns>
    public sealed override string ToString() => Value.ToString() ?? "";
}
