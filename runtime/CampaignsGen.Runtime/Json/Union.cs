using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// Represents a value of one of several types. A value of any other type is kept as a
/// <see cref="System.Text.Json.JsonElement"/> and sent back unchanged.
/// </summary>
/// <typeparam name="TSelf">The type of the union.</typeparam>
/// <remarks>Two instances are equal if their values are equal, including all nested values.</remarks>
[DebuggerDisplay("{Value}")]
public abstract class Union<TSelf> : IEquatable<TSelf>
    where TSelf : Union<TSelf>
{
    /// <summary>Initializes a new instance of the <see cref="Union{TSelf}"/> class with a value.</summary>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Union(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="Union{TSelf}"/> class with a value and, if it can be read as
    /// several types, the JSON of all of them.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="whole">The JSON, or <see langword="null"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Union(object value, ObjectMatch? whole)
        : this(value) => WholeObject = whole;

    /// <summary>Gets the value, for a <c>switch</c> over its type.</summary>
    /// <remarks>If the JSON can be read as several of the types, it is the first of them.</remarks>
    public object Value { get; }

    /// <summary>
    /// Gets the JSON of an object that matches several types, which is sent back as received, or <see langword="null"/>
    /// for any other value.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ObjectMatch? WholeObject { get; }

    /// <summary>Determines whether two unions contain equal values.</summary>
    /// <param name="left">The first union, or <see langword="null"/>.</param>
    /// <param name="right">The second union, or <see langword="null"/>.</param>
    /// <returns>
    /// <see langword="true"/> if both are <see langword="null"/> or contain equal values; otherwise,
    /// <see langword="false"/>.
    /// </returns>
    public static bool operator ==(Union<TSelf>? left, Union<TSelf>? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.HoldsTheSame(right));

    /// <summary>Determines whether two unions contain different values.</summary>
    /// <param name="left">The first union, or <see langword="null"/>.</param>
    /// <param name="right">The second union, or <see langword="null"/>.</param>
    /// <returns>
    /// <see langword="false"/> if both are <see langword="null"/> or contain equal values; otherwise,
    /// <see langword="true"/>.
    /// </returns>
    public static bool operator !=(Union<TSelf>? left, Union<TSelf>? right) => !(left == right);

    /// <summary>Determines whether the value is of a type, and returns the value.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">
    /// When this method returns, the value, or the default value of the type if the value is of another type.
    /// </param>
    /// <returns><see langword="true"/> if the value is of that type; otherwise, <see langword="false"/>.</returns>
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

    /// <summary>
    /// Determines whether the value is of a type, or was read from JSON that is also of that type, and returns the
    /// value.
    /// </summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="branch">The index of the type among those that are distinguished by their properties.</param>
    /// <param name="read">The delegate that reads the type.</param>
    /// <param name="value">
    /// When this method returns, the value, or the default value of the type if the value is of another type.
    /// </param>
    /// <returns><see langword="true"/> if the value is of that type; otherwise, <see langword="false"/>.</returns>
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

    /// <summary>Returns the value as text.</summary>
    /// <returns>The result of the value's <c>ToString</c> method.</returns>
    public sealed override string ToString() => Value.ToString() ?? "";

    private bool HoldsTheSame(Union<TSelf> other) =>
        ValueEquality.Equal(Value, other.Value)
        && ValueEquality.Equal((object?)WholeObject?.Json, (object?)other.WholeObject?.Json);
}
