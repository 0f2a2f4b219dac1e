using System.ComponentModel;
using System.Diagnostics;

namespace CampaignsGen;

/// <summary>
/// Represents a set of values that can grow. Each known value has one shared instance. A value that is not known yet is
/// kept as received and sent back unchanged.
/// </summary>
/// <typeparam name="TSelf">The type of the enum.</typeparam>
/// <remarks>Two instances are equal if their values are equal in an ordinal comparison.</remarks>
[DebuggerDisplay("{DebuggerText,nq}")]
public abstract class OpenEnum<TSelf> : IEquatable<TSelf>
    where TSelf : OpenEnum<TSelf>, IOpenEnum<TSelf>
{
    /// <summary>Initializes a new instance of the <see cref="OpenEnum{TSelf}"/> class with a value.</summary>
    /// <param name="value">The value as it appears in JSON.</param>
    /// <param name="isKnown">
    /// <see langword="true"/> if the API description lists the value; otherwise, <see langword="false"/>.
    /// </param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected OpenEnum(string value, bool isKnown)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        IsKnown = isKnown;
    }

    /// <summary>Gets the value as it appears in JSON.</summary>
    public string Value { get; }

    /// <summary>Gets a value indicating whether the API description lists this value.</summary>
    public bool IsKnown { get; }

    /// <summary>
    /// Returns the shared instance of a known value, or a new instance for any other value, which is kept and sent
    /// unchanged.
    /// </summary>
    /// <param name="value">The value as it appears in JSON.</param>
    /// <returns>The instance.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public static TSelf FromValue(string value) => TSelf.Known.FromValue(value);

    /// <summary>Determines whether two values are equal.</summary>
    /// <param name="left">The first value, or <see langword="null"/>.</param>
    /// <param name="right">The second value, or <see langword="null"/>.</param>
    /// <returns>
    /// <see langword="true"/> if both are <see langword="null"/> or have the same <see cref="Value"/>; otherwise,
    /// <see langword="false"/>.
    /// </returns>
    public static bool operator ==(OpenEnum<TSelf>? left, OpenEnum<TSelf>? right) =>
        string.Equals(left?.Value, right?.Value, StringComparison.Ordinal);

    /// <summary>Determines whether two values are not equal.</summary>
    /// <param name="left">The first value, or <see langword="null"/>.</param>
    /// <param name="right">The second value, or <see langword="null"/>.</param>
    /// <returns>
    /// <see langword="false"/> if both are <see langword="null"/> or have the same <see cref="Value"/>; otherwise,
    /// <see langword="true"/>.
    /// </returns>
    public static bool operator !=(OpenEnum<TSelf>? left, OpenEnum<TSelf>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(TSelf? other) => this == other;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is TSelf other && this == other;

    /// <inheritdoc/>
    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Returns the value as it appears in JSON.</summary>
    /// <returns>The <see cref="Value"/>.</returns>
    public sealed override string ToString() => Value;

    private string DebuggerText => IsKnown ? ToString() : ToString() + " (not known)";
}
