using System.Diagnostics;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// The value of a property that may be left out <em>and</em> may be null, which are two different things: <c>default</c> is
/// left out, and a value, null included, is sent.
/// </summary>
/// <typeparam name="T">The type of the value, nullable as a rule.</typeparam>
/// <example><c>Note = null</c> sends <c>"note": null</c>; without that line <c>note</c> is not sent at all.</example>
[DebuggerDisplay("{DebuggerText,nq}")]
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T value;

    /// <summary>Makes a value that is there.</summary>
    /// <param name="value">The value; null counts as one.</param>
    public Optional(T value)
    {
        this.value = value;
        HasValue = true;
    }

    /// <summary>Whether there is a value; it may be null.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Value =>
        HasValue
            ? value
            : throw new InvalidOperationException(
                "The property was left out, so it has no value. Ask HasValue first, or take GetValueOrDefault()."
            );

    /// <summary>Makes a value that is there.</summary>
    /// <param name="value">The value; null counts as one.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether two are the same.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if both have no value, or equal values.</returns>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether two differ.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True unless both have no value, or equal values.</returns>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value, or <c>default</c> if there is none.</summary>
    /// <returns>The value; null for a value that is null as well as for none, where the type has a null.</returns>
    public T? GetValueOrDefault() => value;

    /// <summary>Whether both have no value, or equal values; lists, maps and bytes are equal when their contents are.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether they are the same.</returns>
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && (!HasValue || ValueEquality.Equal(value, other.value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(true, ValueEquality.Hash(value)) : 0;

    /// <summary>The value as text; <c>null</c> for null, and empty if there is none.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => HasValue ? value?.ToString() ?? "null" : "";

    private string DebuggerText =>
        !HasValue ? "(left out)"
        : value is string text ? "\"" + text + "\""
        : FormattableString.Invariant($"{(object?)value ?? "null"}");
}
