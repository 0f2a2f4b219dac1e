using System.Diagnostics;
using CampaignsGen.Runtime;

namespace CampaignsGen;

/// <summary>
/// Represents the value of a property that can be omitted <em>and</em> can be null, which are different states:
/// <c>default</c> is omitted, and any other value, including null, is sent.
/// </summary>
/// <typeparam name="T">The type of the value, usually nullable.</typeparam>
/// <example><c>Note = null</c> sends <c>"note": null</c>; without that line <c>note</c> is not sent at all.</example>
[DebuggerDisplay("{DebuggerText,nq}")]
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T value;

    /// <summary>Initializes a new instance of the <see cref="Optional{T}"/> struct with a value.</summary>
    /// <param name="value">The value, which can be <see langword="null"/>.</param>
    public Optional(T value)
    {
        this.value = value;
        HasValue = true;
    }

    /// <summary>Gets a value indicating whether there is a value, which can be <see langword="null"/>.</summary>
    public bool HasValue { get; }

    /// <summary>Gets the value.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public T Value =>
        HasValue
            ? value
            : throw new InvalidOperationException(
                "The property is omitted, so it has no value. Check HasValue first, or use GetValueOrDefault()."
            );

    /// <summary>Converts a value to an <see cref="Optional{T}"/> that has this value.</summary>
    /// <param name="value">The value, which can be <see langword="null"/>.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Determines whether two instances are equal.</summary>
    /// <param name="left">The first instance.</param>
    /// <param name="right">The second instance.</param>
    /// <returns>
    /// <see langword="true"/> if both have no value or have equal values; otherwise, <see langword="false"/>.
    /// </returns>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Determines whether two instances are not equal.</summary>
    /// <param name="left">The first instance.</param>
    /// <param name="right">The second instance.</param>
    /// <returns>
    /// <see langword="false"/> if both have no value or have equal values; otherwise, <see langword="true"/>.
    /// </returns>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>Returns the value, or <c>default</c> if there is none.</summary>
    /// <returns>
    /// The value. If the type allows <see langword="null"/>, <see langword="null"/> is returned for a value that is
    /// <see langword="null"/> and for no value.
    /// </returns>
    public T? GetValueOrDefault() => value;

    /// <summary>
    /// Determines whether both instances have no value or have equal values. Lists, maps and bytes are equal if their
    /// content is equal.
    /// </summary>
    /// <param name="other">The other instance.</param>
    /// <returns><see langword="true"/> if the instances are equal; otherwise, <see langword="false"/>.</returns>
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && (!HasValue || ValueEquality.Equal(value, other.value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(true, ValueEquality.Hash(value)) : 0;

    /// <summary>
    /// Returns the value as text, <c>null</c> for a null value, or an empty string if there is no value.
    /// </summary>
    /// <returns>The text.</returns>
    public override string ToString() => HasValue ? value?.ToString() ?? "null" : "";

    private string DebuggerText =>
        !HasValue ? "(omitted)"
        : value is string text ? "\"" + text + "\""
        : FormattableString.Invariant($"{(object?)value ?? "null"}");
}
